import LocalLab
import Stories
import Testing

@Suite struct StorytellerTests {
    private let script = ScriptedTransport()

    private func teller() throws -> Storyteller {
        Storyteller(try LocalLabClient("http://localhost:8000", configuration: .init(transport: script)))
    }

    @Test func anOpeningIsTheFirstLine() async throws {
        script.respond(to: "generate", with: GenerationResponse(text: "Once upon a time.\nThe end.", model: "test"))
        #expect(try await teller().opening(of: "a robot") == "Once upon a time.")

        let asked = try #require(script.requests(of: "generate").first).json(as: GenerationRequest.self)
        #expect(asked.prompt == "Write a story about a robot")
        #expect(asked.maxTokens == 200)
    }

    @Test func aStoryIsToldPieceByPiece() async throws {
        script.stream("streamGenerate", of: ["Once ", "upon ", "a time"])
        #expect(try await teller().telling(of: "a pond").collect() == ["Once ", "upon ", "a time"])
    }

    @Test func aBusyServerIsAskedAgain() async throws {
        script.respond(to: "generate", status: .serviceUnavailable, headers: [.retryAfter: "0"])
        script.respond(to: "generate", with: GenerationResponse(text: "At last.", model: "test"))
        #expect(try await teller().opening(of: "patience") == "At last.")
        #expect(script.requests(of: "generate").count == 2)
    }

    @Test func aRefusalHasTheServersReason() async throws {
        script.respond(to: "generate", with: ErrorResponse(detail: "No model is loaded"), status: .badRequest)
        let error = try await #require(throws: APIError.self) { try await teller().opening(of: "nothing") }
        #expect(error.status == 400)
        #expect(error.detail == "No model is loaded")
    }

    @Test func aStreamThatBreaksOffThrowsBehindWhatCame() async throws {
        script.stream("streamGenerate", of: ["Once "], failure: APIError(.connection, "the cable is out"))
        var told = ""
        let error = try await #require(throws: APIError.self) {
            for try await piece in try teller().telling(of: "a pond") { told += piece }
        }
        #expect(told == "Once ")
        #expect(error.code == .connection)
    }
}
