@_spi(Generated) import APIModels
import Testing

struct ObjectDecoderTests {
    @Test func missingOptionalsAreNil() throws {
        let request = try JSON.decode(SampleRequest.self, #"{"prompt":"p","roles":[]}"#)
        #expect(request == SampleRequest(prompt: "p", model: nil, roles: []))
    }

    @Test func nullOptionalsAreNilExceptWhereNullAndMissingDiffer() throws {
        let json = #"{"prompt":"p","roles":[],"max_tokens":null,"system_prompt":null,"model":null,"extra":null}"#
        let request = try JSON.decode(SampleRequest.self, json)
        #expect(request == SampleRequest(prompt: "p", systemPrompt: .null, model: nil, roles: []))
        #expect(request.systemPrompt == .some(.null))
    }

    private struct Anything: ObjectModel {
        var value: JSONValue?

        static let layout: ObjectLayout<Self> = .init("value", Self.init(value:))
    }

    @Test func nullIsAValueOfAnyJSON() throws {
        #expect(try JSON.decode(Anything.self, #"{"value":null}"#).value == .some(.null))
        #expect(try JSON.decode(Anything.self, #"{"value":1}"#).value == .some(1))
        #expect(try JSON.decode(Anything.self, "{}").value == nil)
    }

    @Test func valuesAreRead() throws {
        let json = """
            {"prompt":"p","max_tokens":3,"system_prompt":"s","model":"m","roles":["user","tool"],\
            "places":["body",0],"extra":{"a":[1,null]},"unknown":true}
            """
        let request = try JSON.decode(SampleRequest.self, json)
        let expected = SampleRequest(
            prompt: "p",
            maxTokens: 3,
            systemPrompt: "s",
            model: "m",
            roles: [.user, .unknown("tool")],
            places: [.string("body"), .integer(0)],
            extra: ["a": [1, .null]]
        )
        #expect(request == expected)
    }

    @Test func namesInAListMayContainSpaces() throws {
        struct Spaced: ObjectModel {
            var first: Int
            var empty: Int?

            static let layout: ObjectLayout<Self> = .init(["first name", ""], Self.init(first:empty:))
        }
        let json = #"{"":2,"first name":1}"#
        let value = try JSON.decode(Spaced.self, json)
        #expect(value == Spaced(first: 1, empty: 2))
        #expect(try JSON.encode(value) == json)
    }

    @Test func propertiesAreReadInSeveralCallsToo() throws {
        struct Pair: OpenObjectModel {
            var first: Int
            var second: String?
            var others: [String: Bool]

            static let keys: PropertyKeys = "first second"

            init(from decoder: any Decoder) throws {
                var object = try ObjectDecoder(decoder, Self.keys)
                first = try object.read()
                second = try object.read()
                others = try object.additionalProperties()
            }

            var propertyValues: [any APIValue] { [first, second] }
            var objectParts: [ObjectPart] { [.additionalProperties(others)] }
        }
        let pair = try JSON.decode(Pair.self, #"{"a":true,"first":1,"second":"x"}"#)
        #expect(pair.first == 1)
        #expect(pair.second == "x")
        #expect(pair.others == ["a": true])
        #expect(try JSON.encode(pair) == #"{"a":true,"first":1,"second":"x"}"#)
    }

    @Test func aMissingRequiredPropertyIsNamed() {
        expectFailure(#"{"roles":[]}"#, path: [], names: "prompt")
    }

    @Test func aNullRequiredPropertyFailsAtItsPath() {
        expectFailure(#"{"prompt":null,"roles":[]}"#, path: ["prompt"], names: "null")
    }

    @Test func aWrongKindFailsAtItsPath() {
        expectFailure(
            #"{"prompt":"p","roles":["user",1]}"#,
            path: ["roles", "Index 1"],
            names: "Expected to decode String"
        )
        expectFailure(
            #"{"prompt":"p","roles":[],"max_tokens":"3"}"#,
            path: ["max_tokens"],
            names: "Expected to decode Int"
        )
        expectFailure("[]", path: [], names: "array")
    }

    @Test func aValueThatMatchesNoUnionCaseIsKept() throws {
        let request = try JSON.decode(SampleRequest.self, #"{"prompt":"p","roles":[],"places":["a",true]}"#)
        #expect(request.places == [.string("a"), .unknown(true)])
    }

    private func expectFailure(
        _ json: String,
        path: [String],
        names word: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: DecodingError.self, sourceLocation: sourceLocation) {
            try JSON.decode(SampleRequest.self, json)
        }
        guard let context = error?.context else { return }
        #expect(context.codingPath.map(\.stringValue) == path, sourceLocation: sourceLocation)
        #expect(context.debugDescription.contains(word), "\(context)", sourceLocation: sourceLocation)
    }
}

extension DecodingError {
    /// The context of every case.
    fileprivate var context: Context? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
    }
}
