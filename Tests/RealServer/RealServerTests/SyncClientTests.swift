import Foundation
import LocalLab
import Testing

/// Calls every operation of a real LocalLab server with both clients. The tests run serially, because the server has one model.
@Suite(.serialized, .timeLimit(.minutes(30))) struct RealServerTests {
    @Test func theSyncClientCallsEveryOperation() async throws {
        let url = try serverURL()
        try await onThread { try SyncLocalLabClient.with(url, callEverything) }
    }
}

private func callEverything(_ client: SyncLocalLabClient) throws {
    #expect(try client.health().status == "healthy")
    #expect(try client.startupStatus().currentModel == model)
    #expect(try client.systemInfo().activeModel == model)
    #expect(try client.systemResources().memory.total > 0)
    #expect(try !client.networkInfo().hostname.isEmpty)
    #expect(try client.listModels().models.contains { $0.id == model && $0.isLoaded })
    #expect(try client.availableModels() == client.listModels())
    #expect(try client.currentModel().isLoaded)
    #expect(try !client.modelStatus("nope").isLoaded)
    #expect(try client.loadModel(model).message.contains("already loaded"))
    #expect(throws: APIError.self) { try client.serverInfo() }

    let story = try client.generate("Write a story about a robot")
    #expect(story.text.hasPrefix(scriptedText) && story.model == model)
    expectScript(try client.streamGenerate("hi", systemPrompt: .null).collect(), escapes: true)
    let reply = try client.chat([.system("Be brief."), .user("Hello!")])
    #expect(reply.choices[0].message.role == .assistant && reply.choices[0].finishReason == .stop)
    expectScript(try client.streamChat([.user("Hello!")]).collect(), escapes: false)
    #expect(try client.batchGenerate(["a", "b"], maxTokens: 3).responses.count == 2)

    #expect(try client.updateSystemInstructions("Be terse.").message.contains("global"))
    #expect(try client.systemInstructions().instructions == "Be terse.")
    #expect(try client.resetSystemInstructions().message.contains("Reset"))
    #expect(try client.systemInstructions(modelID: model).modelID == model)

    #expect(try client.startLoadingModel("nope").status == .loading)
    // The load fails in the background. The server unloads the current model before that.
    for _ in 0..<100 where (try? client.currentModel()) != nil { Thread.sleep(forTimeInterval: 0.05) }
    #expect(try client.unloadModel().status == .success)
    #expect(throws: APIError.self) { try client.currentModel() }
    #expect(throws: APIError.self) { try client.streamGenerate("hi").collect() }
    #expect(try client.loadModel(model).status == .success)
}
