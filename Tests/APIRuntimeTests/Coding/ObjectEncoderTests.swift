import APIRuntime
import Testing

struct ObjectEncoderTests {
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
        struct Empty: ObjectCodable {
            static let keys: ObjectKeys = ""
            static func decode(from object: inout ObjectDecoder) throws -> Self { Self() }
            func encode(to object: inout ObjectEncoder) throws {}
        }
        #expect(try JSON.encode(Empty()) == "{}")
    }
}
