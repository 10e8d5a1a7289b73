import LocalLab
import Stories
import Testing

@Suite struct StorytellerTests {
    private let script = ScriptedTransport()

    private func storyteller() throws -> Storyteller {
        Storyteller(try LocalLabClient("http://localhost:8000", configuration: .init(transport: script)))
    }

    @Test func returnsTheFirstLine() async throws {
        script.respond(to: "generate", with: GenerationResponse(text: "Once upon a time.\nThe end.", model: "test"))
        #expect(try await storyteller().opening(of: "a robot") == "Once upon a time.")

        let request = try #require(script.requests(of: "generate").first).json(as: GenerationRequest.self)
        #expect(request.prompt == "Write a story about a robot")
        #expect(request.maxTokens == 200)
    }

    @Test func streamsAStory() async throws {
        script.stream("streamGenerate", of: ["Once ", "upon ", "a time"])
        #expect(try await storyteller().story(about: "a pond").collect() == ["Once ", "upon ", "a time"])
    }

    @Test func retriesIfTheServerIsBusy() async throws {
        script.respond(to: "generate", status: .serviceUnavailable, headers: [.retryAfter: "0"])
        script.respond(to: "generate", with: GenerationResponse(text: "At last.", model: "test"))
        #expect(try await storyteller().opening(of: "patience") == "At last.")
        #expect(script.requests(of: "generate").count == 2)
    }

    @Test func reportsTheServersReason() async throws {
        script.respond(to: "generate", with: ErrorResponse(detail: "No model is loaded"), status: .badRequest)
        let error = try await #require(throws: APIError.self) { try await storyteller().opening(of: "nothing") }
        #expect(error.status == 400)
        #expect(error.detail == "No model is loaded")
    }

    @Test func throwsTheErrorOfAStreamAfterItsElements() async throws {
        script.stream("streamGenerate", of: ["Once "], failure: APIError(.connection, "the cable is out"))
        var story = ""
        let error = try await #require(throws: APIError.self) {
            for try await piece in try storyteller().story(about: "a pond") { story += piece }
        }
        #expect(story == "Once ")
        #expect(error.code == .connection)
    }
}
