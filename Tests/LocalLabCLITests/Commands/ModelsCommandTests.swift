import Foundation
import LocalLab
import TestSupport
import Testing

@testable import LocalLabCLI

/// `models`, `load` and `system`.
@Suite(.timeLimit(.minutes(5))) struct ModelsCommandTests {
    @Test func listsTheModelsAndMarksTheLoadedOne() {
        let list = ModelsListResponse(
            models: [
                ModelInfo(id: "a/b", name: "B", canLoad: true, description: "", isLoaded: false),
                ModelInfo(id: "long/name", name: "long/name", canLoad: true, description: "", isLoaded: true),
            ],
            currentModel: "long/name"
        )
        #expect(ModelsCommand.table(list) == "  a/b        B\n* long/name\n")
    }

    @Test func listsALoadedModelThatTheRegistryDoesNotHave() {
        #expect(ModelsCommand.table(ModelsListResponse(models: [], currentModel: "my/own")) == "* my/own\n")
        #expect(ModelsCommand.table(ModelsListResponse(models: [], currentModel: nil)) == "")
    }

    @Test func tellsTheSystemInLinesAndAsJSON() async throws {
        try await Program.withServer { server in
            let lines = try await Program.run(["system", "--server", server])
            #expect(lines.output.contains("\nprocessor    "))
            #expect(lines.status == 0)
            let json = try await Program.run(["system", "--json", "--server", server])
            #expect(json.output.contains(#""cpu_usage":"#))
            let models = try await Program.run(["models", "--json", "--server", server])
            #expect(models.output.contains(#""current_model":"microsoft/phi-2""#))
        }
    }

    @Test func tellsWhatTheServerDidNotSay() {
        let info = SystemInfo(
            cpuUsage: 1.5,
            memoryUsage: 20,
            gpuInfo: nil,
            activeModel: nil,
            uptime: 61,
            requestCount: 3
        )
        #expect(
            SystemCommand.report(info) == """
                model        none
                processor    1.5 %
                memory       20.0 %
                graphics     none
                running for  1:01
                calls        3

                """
        )
    }

    @Test func aSpinnerTurnsOnATerminalAlone() async throws {
        try await Program.withServer { server in
            let screen = try await onThread {
                try PseudoTerminal(["load", "microsoft/phi-2", "--server", server]).finish().screen
            }
            #expect(screen.hasPrefix("\r\u{1B}[32m⠋\u{1B}[0m Loading microsoft/phi-2\u{1B}[K"), "\(screen)")
            #expect(screen.hasSuffix("\r\u{1B}[KModel microsoft/phi-2 loaded successfully\r\n"), "\(screen)")
            let plain = try await Program.run(["load", "microsoft/phi-2", "--server", server])
            #expect(plain.output == "Model microsoft/phi-2 loaded successfully\n")
            #expect(plain.errors == "")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func makesCompletionsForShells(_ shell: String) async throws {
        let run = try await Program.run(["--generate-completion-script", shell])
        #expect(run.status == 0)
        for word in ["chat", "generate", "batch", "models", "load", "system", "temperature"] {
            #expect(run.output.contains(word), "\(shell) is not told of \(word)")
        }
    }

    /// `make man` makes its pages of this text, so each command and option is in it.
    @Test func tellsTheManualEveryCommandAndOption() async throws {
        let run = try await Program.run(["--experimental-dump-help"])
        #expect(run.status == 0)
        let told = try JSONDecoder().decode(JSONValue.self, from: Data(run.output.utf8))
        let command = try #require(told["command"])
        #expect(command["discussion"]?.description.contains("130 when it was interrupted") == true)
        let names = (0..<6).map { command["subcommands"]?[$0]?["commandName"] }
        #expect(names == ["chat", "generate", "batch", "models", "load", "system"])
    }
}
