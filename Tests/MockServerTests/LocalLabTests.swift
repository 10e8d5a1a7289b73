import DescriptionFiles
import Foundation
import OpenAPIReader
import Testing

@testable import MockServer

/// The mock plays LocalLab from its description alone.
@Suite struct LocalLabTests {
    private static let description: Result<OpenAPIDescription, any Error> = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let reading = ConfiguredDescription.read(root.appending(path: "schema/locallab.yaml").path)
        return try #require(reading?.description, "\(reading?.diagnostics ?? [])")
    }

    private let description: OpenAPIDescription
    private let player: Player

    init() throws {
        description = try Self.description.get()
        player = Player(description)
    }

    /// The request that an operation's own examples make.
    private func request(for operation: OpenAPIReader.Operation) -> IncomingRequest {
        let path = operation.path.replacing("{model_id}", with: "phi-2")
        let body = operation.requestBody?.content.first?.example?.json ?? ""
        return IncomingRequest(
            method: operation.method,
            path: path,
            fields: ["content-type": "application/json"],
            body: Data(body.utf8)
        )
    }

    @Test func answersAllOperationsAsTheirSchemasSay() throws {
        #expect(description.operations.count == 19)
        let validator = SchemaValidator(description: description)
        for operation in description.operations {
            let answer = player.answer(request(for: operation))
            #expect(answer.status == 200, "\(operation.method) \(operation.path)")
            let schema = try #require(operation.responses.first?.content.first?.schema)
            let value = try #require(RequestValue(json: Data((answer.text ?? "").utf8)))
            #expect(validator.violations(of: value, in: schema, path: operation.path) == [])
        }
    }

    @Test func playsEveryDeclaredFailure() throws {
        for operation in description.operations {
            for response in operation.responses where response.usualStatus >= 400 {
                var request = request(for: operation)
                request.fields["prefer"] = "code=\(response.usualStatus)"
                let answer = player.answer(request)
                #expect(answer.status == response.usualStatus)
                #expect(answer.text?.isEmpty == false, "\(operation.path) \(response.usualStatus)")
            }
        }
    }

    @Test func streamsAGeneration() {
        let pieces = player.answer(post("/generate", #"{"prompt":"Write a haiku","stream":true}"#)).pieces
        #expect(pieces?.first == "data: An old silent pond in the\n\n")
        #expect(pieces?.contains("data:  morning,\\n\n\n") == true)
        #expect(pieces?.last == "data: [DONE]\n\n")
    }

    @Test func streamsAChatAsBareText() {
        let body = #"{"messages":[{"role":"user","content":"Hello!"}],"stream":true}"#
        let pieces = player.answer(post("/chat", body)).pieces
        #expect(pieces?.first == "Hello! I am glad that you asked")
        #expect(pieces?.joined().contains("京都") == true)
    }

    @Test(arguments: [#"{"prompt":"hi","temperature":9}"#, #"{"prompt":5}"#, "{}", #"{"prompt":"hi","top_k":1.5}"#])
    func refusesWhatTheServerRefuses(json: String) {
        #expect(player.answer(post("/generate", json)).status == 422)
    }
}
