@_spi(Generated) import APIModels
import Testing

struct ObjectModelTests {
    @Test func nilIsLeftOutExceptWhereThePropertyIsRequired() throws {
        let request = SampleRequest(prompt: "p", model: nil, roles: [])
        #expect(try JSON.encode(request) == #"{"model":null,"prompt":"p","roles":[]}"#)
    }

    @Test func nullIsWrittenWhereNullAndMissingDiffer() throws {
        let request = SampleRequest(prompt: "p", systemPrompt: .null, model: "m", roles: [])
        #expect(try JSON.encode(request) == #"{"model":"m","prompt":"p","roles":[],"system_prompt":null}"#)
    }

    @Test func valuesAreWritten() throws {
        let request = SampleRequest(
            prompt: "p",
            maxTokens: 3,
            systemPrompt: "s",
            model: nil,
            roles: [.system, .unknown("tool")],
            places: [.string("body"), .integer(0)],
            extra: ["a": [1.5, .null]]
        )
        let json = """
            {"extra":{"a":[1.5,null]},"max_tokens":3,"model":null,"places":["body",0],"prompt":"p",\
            "roles":["system","tool"],"system_prompt":"s"}
            """
        #expect(try JSON.encode(request) == json)
        #expect(try JSON.decode(SampleRequest.self, json) == request)
    }

    @Test func anObjectWithoutPropertiesIsWritten() throws {
        struct Empty: ObjectModel {
            static let layout: ObjectLayout<Self> = .init("", Self.init as @Sendable () -> Self)
        }
        #expect(try JSON.encode(Empty()) == "{}")
        #expect(try JSON.decode(Empty.self, #"{"a":1}"#) == Empty())
    }

    private static let requests = [
        SampleRequest(prompt: "p", model: nil, roles: []),
        SampleRequest(prompt: "q", model: nil, roles: []),
        SampleRequest(prompt: "p", model: "", roles: []),
        SampleRequest(prompt: "p", maxTokens: 0, model: nil, roles: []),
        SampleRequest(prompt: "p", systemPrompt: .null, model: nil, roles: []),
        SampleRequest(prompt: "p", systemPrompt: "", model: nil, roles: []),
        SampleRequest(prompt: "p", model: nil, roles: [.user]),
        SampleRequest(prompt: "p", model: nil, roles: [], places: []),
        SampleRequest(prompt: "p", model: nil, roles: [], places: [.string("1")]),
        SampleRequest(prompt: "p", model: nil, roles: [], places: [.integer(1)]),
        SampleRequest(prompt: "p", model: nil, roles: [], extra: [:]),
        SampleRequest(prompt: "p", model: nil, roles: [], extra: ["a": .null]),
    ]

    @Test func objectsAreEqualWhereAllPropertiesAre() {
        for (index, request) in Self.requests.enumerated() {
            for (other, value) in Self.requests.enumerated() { #expect((request == value) == (index == other)) }
        }
        #expect(Set(Self.requests + Self.requests).count == Self.requests.count)
    }

    private struct Open: OpenObjectModel {
        var name: String
        var others: [String: Int]
        var place: SamplePlace

        init(name: String, others: [String: Int], place: SamplePlace) {
            self.name = name
            self.others = others
            self.place = place
        }

        init(from decoder: any Decoder) throws {
            var object = try ObjectDecoder(decoder, Self.keys)
            name = try object.read()
            place = try object.union()
            others = try object.additionalProperties()
        }

        static let keys: PropertyKeys = "name"
        var propertyValues: [any APIValue] { [name] }
        var objectParts: [ObjectPart] { [.additionalProperties(others), .union(place)] }
    }

    @Test func objectsAreEqualWhereTheirOtherPartsAreToo() {
        let open = Open(name: "a", others: ["b": 1], place: .string("c"))
        let same = Open(name: "a", others: ["b": 1], place: .string("c"))
        #expect(open == same)
        #expect(Set([open, same]).count == 1)
        #expect(open != Open(name: "x", others: ["b": 1], place: .string("c")))
        #expect(open != Open(name: "a", others: ["b": 2], place: .string("c")))
        #expect(open != Open(name: "a", others: ["c": 1], place: .string("c")))
        #expect(open != Open(name: "a", others: [:], place: .string("c")))
        #expect(open != Open(name: "a", others: ["b": 1], place: .string("d")))
    }
}
