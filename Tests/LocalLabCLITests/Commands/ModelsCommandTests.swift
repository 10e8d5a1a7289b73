import LocalLab
import Testing

@testable import LocalLabCLI

@Suite(.timeLimit(.minutes(60))) struct ModelsCommandTests {
    @Test func marksTheLoadedModel() {
        let list = ModelsListResponse(
            models: [
                ModelInfo(id: "a/b", name: "B", canLoad: true, description: "", isLoaded: false),
                ModelInfo(id: "long/name", name: "long/name", canLoad: true, description: "", isLoaded: true),
            ],
            currentModel: "long/name"
        )
        #expect(ModelsCommand.table(list) == "  a/b        B\n* long/name\n")
    }

    @Test func listsALoadedModelThatIsNotInTheRegistry() {
        #expect(ModelsCommand.table(ModelsListResponse(models: [], currentModel: "my/own")) == "* my/own\n")
        #expect(ModelsCommand.table(ModelsListResponse(models: [], currentModel: nil)) == "")
    }

    @Test func printsTheListAsJSON() async throws {
        try await Program.withServer { server in
            let models = try await Program.run(["models", "--json", "--server", server])
            #expect(models.output.contains(#""current_model":"microsoft/phi-2""#))
            #expect(models.status == 0)
        }
    }
}
