import Foundation
import LocalLab
import Testing

@Suite(.timeLimit(.minutes(60))) struct LocalLabToolTests {
    @Test(arguments: ["bash", "zsh", "fish"]) func generatesCompletionsForShells(_ shell: String) async throws {
        let run = try await Program.run(["--generate-completion-script", shell])
        #expect(run.status == 0)
        for word in ["chat", "generate", "batch", "models", "load", "system", "temperature"] {
            #expect(run.output.contains(word), "the completions for \(shell) do not contain \(word)")
        }
    }

    /// `make man` generates the manual pages from this text.
    @Test func describesEveryCommandForTheManual() async throws {
        let run = try await Program.run(["--experimental-dump-help"])
        #expect(run.status == 0)
        let help = try JSONDecoder().decode(JSONValue.self, from: Data(run.output.utf8))
        let command = try #require(help["command"])
        #expect(command["discussion"]?.description.contains("130 if the program was interrupted") == true)
        let names = (0..<6).map { command["subcommands"]?[$0]?["commandName"] }
        #expect(names == ["chat", "generate", "batch", "models", "load", "system"])
    }
}
