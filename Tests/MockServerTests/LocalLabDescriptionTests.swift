import DescriptionFiles
import Foundation
import OpenAPIReader
import Testing

@testable import MockServer

/// Checks the responses for the description of LocalLab.
@Suite struct LocalLabDescriptionTests {
    private static let description: Result<OpenAPIDescription, any Error> = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let reading = ConfiguredDescription.read(root.appending(path: "schema/locallab.yaml").path)
        return try #require(reading?.description, "\(reading?.diagnostics ?? [])")
    }

    private let description: OpenAPIDescription
    private let responder: ExampleResponder

    init() throws {
        description = try Self.description.get()
        responder = ExampleResponder(description)
    }

    /// Returns a request with the operation's own example.
    private func request(for operation: OpenAPIReader.Operation) -> MockRequest {
        let path = operation.path.replacing("{model_id}", with: "phi-2")
        let body = operation.requestBody?.content.first?.example?.json ?? ""
        return MockRequest(
            method: operation.method,
            path: path,
            fields: ["content-type": "application/json"],
            body: Data(body.utf8)
        )
    }

    @Test func respondsToEveryOperationWithAValidValue() throws {
        #expect(description.operations.count == 19)
        let validator = SchemaValidator(description: description)
        for operation in description.operations {
            let response = responder.response(to: request(for: operation))
            #expect(response.status == 200, "\(operation.method) \(operation.path)")
            let schema = try #require(operation.responses.first?.content.first?.schema)
            let value = try #require(RequestValue(json: Data((response.text ?? "").utf8)))
            #expect(validator.violations(of: value, in: schema, path: operation.path) == [])
        }
    }

    @Test func respondsWithEveryDeclaredError() throws {
        for operation in description.operations {
            for declared in operation.responses where declared.usualStatus >= 400 {
                var request = request(for: operation)
                request.fields["prefer"] = "code=\(declared.usualStatus)"
                let response = responder.response(to: request)
                #expect(response.status == declared.usualStatus)
                #expect(response.text?.isEmpty == false, "\(operation.path) \(declared.usualStatus)")
            }
        }
    }

    @Test func streamsAGeneration() {
        let chunks = responder.response(to: post("/generate", #"{"prompt":"Write a haiku","stream":true}"#)).chunks
        #expect(chunks?.first == "data: An old silent pond in the\n\n")
        #expect(chunks?.contains("data:  morning,\\n\n\n") == true)
        #expect(chunks?.last == "data: [DONE]\n\n")
    }

    @Test func streamsAChatAsBareText() {
        let body = #"{"messages":[{"role":"user","content":"Hello!"}],"stream":true}"#
        let chunks = responder.response(to: post("/chat", body)).chunks
        #expect(chunks?.first == "Hello! I am glad that you asked")
        #expect(chunks?.joined().contains("京都") == true)
    }

    @Test(arguments: [#"{"prompt":"hi","temperature":9}"#, #"{"prompt":5}"#, "{}", #"{"prompt":"hi","top_k":1.5}"#])
    func rejectsAnInvalidRequest(json: String) {
        #expect(responder.response(to: post("/generate", json)).status == 422)
    }
}
