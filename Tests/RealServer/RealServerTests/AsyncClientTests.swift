import LocalLab
import Testing

extension RealServerTests {
    @Test func theAsyncClientCallsEveryOperation() async throws {
        try await LocalLabClient.with(try serverURL()) { client in
            #expect(try await client.health().status == "healthy")
            #expect(try await client.startupStatus().currentModel == model)
            #expect(try await client.systemInfo().activeModel == model)
            #expect(try await client.systemResources().memory.total > 0)
            #expect(try await !client.networkInfo().hostname.isEmpty)
            #expect(try await client.listModels().models.contains { $0.id == model && $0.isLoaded })
            #expect(try await client.availableModels() == client.listModels())
            #expect(try await client.currentModel().isLoaded)
            #expect(try await !client.modelStatus("nope").isLoaded)
            #expect(try await client.loadModel(model).message.contains("already loaded"))
            await expectError(.status, 500, detail: nil) { _ = try await client.serverInfo() }

            let story = try await client.generate("Write a story about a robot")
            #expect(story.text.hasPrefix(scriptedText) && story.model == model)
            expectScript(try await client.streamGenerate("hi", systemPrompt: .null).collect(), escapes: true)
            let reply = try await client.chat([.system("Be brief."), .user("Hello!")])
            #expect(reply.choices[0].message.role == .assistant && reply.choices[0].finishReason == .stop)
            expectScript(try await client.streamChat([.user("Hello!")]).collect(), escapes: false)
            #expect(try await client.batchGenerate(["a", "b"], maxTokens: 3).responses.count == 2)

            #expect(try await client.updateSystemInstructions("Be terse.").message.contains("global"))
            #expect(try await client.systemInstructions().instructions == "Be terse.")
            #expect(try await client.resetSystemInstructions().message.contains("Reset"))
            #expect(try await client.systemInstructions(modelID: model).modelID == model)

            #expect(try await client.startLoadingModel("nope").status == .loading)
            // The load fails in the background. The server unloads the current model before that.
            var failed = false
            for _ in 0..<100 where !failed {
                try await Task.sleep(for: .milliseconds(50))
                failed = (try? await client.currentModel()) == nil
            }
            #expect(try await client.unloadModel().status == .success)
            await expectError(.status, 404, detail: "No model") { _ = try await client.currentModel() }
            await expectError(.status, 400, detail: "No model") { _ = try await client.generate("hi") }
            await expectError(.status, 400, detail: "No model") {
                _ = try await client.streamGenerate("hi").collect()
            }
            #expect(try await client.loadModel(model).status == .success)
        }
    }

    @Test func errorsAreThrownAndNeverBecomeText() async throws {
        try await LocalLabClient.with(try serverURL()) { client in
            await expectError(.status, 500, detail: "index out of range") { _ = try await client.generate("<boom>") }
            await expectError(.stream, 200, detail: nil) { _ = try await client.streamGenerate("<boom>").collect() }
            await expectError(.stream, 200, detail: nil) {
                _ = try await client.streamChat([.user("<boom>")]).collect()
            }
            await expectError(.status, 422, detail: "body.temperature: Input should be less than or equal to 2") {
                _ = try await client.generate("hi", temperature: 9)
            }
            await expectError(.timeout, nil, detail: nil) {
                _ = try await client.configured { $0.timeout = .milliseconds(20) }.generate("hi")
            }
        }
    }

    @Test func callsSucceedAfterTheServerClosedAnIdleConnection() async throws {
        try await LocalLabClient.with(try serverURL()) { client in
            _ = try await client.health()
            // LocalLab closes an idle connection after five seconds. This waits in real time, because the server's clock cannot be replaced.
            for pause in [Duration.milliseconds(4_990), .milliseconds(5_200)] {
                try await Task.sleep(for: pause)
                #expect(try await client.resetSystemInstructions().message.contains("Reset"))
            }
        }
    }
}
