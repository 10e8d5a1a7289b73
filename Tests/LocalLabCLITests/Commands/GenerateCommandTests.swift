import Foundation
import LocalLab
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(60))) struct GenerateCommandTests {
    private let story = """
        Unit Seven woke to rain on the greenhouse roof.
        For a hundred years it had watered the last orange tree, alone.
        That morning there was a knock at the door.

        """

    @Test func printsTheTextForAPromptArgument() async throws {
        try await Program.withServer { server in
            let run = try await Program.run(["generate", "Write a story", "--server", server])
            #expect(run.output == story)
            #expect(run.errors == "")
            #expect(run.status == 0)
        }
    }

    @Test(arguments: [[], ["-"]]) func readsThePromptFromStandardInput(_ arguments: [String]) async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond(#"{"text":"Yes","model":"m"}"#) }
        }
        let run = try await Program.run(
            ["generate"] + arguments,
            input: "One\nTwo\n",
            environment: ["LOCALLAB_URL": server.url]
        )
        #expect(run.output == "Yes\n")
        #expect(server.requests.map(\.text) == [#"{"prompt":"One\nTwo\n"}"#])
    }

    @Test func sendsTheOptions() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond(#"{"text":"Yes","model":"m"}"#) }
        }
        let options = ["--max-tokens", "5", "--temperature", "0.5", "--system", "Be short"]
        _ = try await Program.run(["generate", "Hi", "--server", server.url] + options)
        let request = try #require(server.requests.first)
        let sent = try JSONDecoder().decode(GenerationRequest.self, from: Data(request.body))
        #expect(sent == .init(prompt: "Hi", maxTokens: 5, temperature: 0.5, systemPrompt: .value("Be short")))
        #expect(request.headers["user-agent"] == "locallab-swift")
    }

    @Test func printsAStreamedText() async throws {
        try await Program.withServer { server in
            let run = try await Program.run(["generate", "Write a haiku", "--stream", "--server", server])
            #expect(run.output.hasPrefix("An old silent pond in the morning,\na frog leaps past the closed café —\n"))
            #expect(run.status == 0)
        }
    }

    @Test func printsJSON() async throws {
        try await Program.withServer { server in
            let whole = try await Program.run(["generate", "Write", "--json", "--server", server])
            #expect(whole.output.hasPrefix(#"{"model":"microsoft/phi-2","text":"Unit Seven woke"#))
            let pieces = try await Program.run(["generate", "Write", "--json", "--stream", "--server", server])
            #expect(pieces.output.hasPrefix("{\"text\":\"An old silent pond in the\"}\n{\"text\":\" morning,\\n\"}\n"))
        }
    }

    @Test func printsTheServersReason() async throws {
        try await Program.withServer { server in
            let run = try await Program.run(["generate", "Write", "--temperature", "9", "--server", server])
            #expect(run.status == 1)
            #expect(run.output == "")
            #expect(
                run.errors == """
                    locallab: error: generate: the server responded with 422 Unprocessable Content to POST \(server)/generate; the \
                    reason is in error.body(as: HTTPValidationError.self)
                      body.temperature: Input should be less than or equal to 2

                    """
            )
        }
    }

    @Test func endsWithStatus1IfTheServerCannotBeReached() async throws {
        let port = try RefusingPort()
        let run = try await Program.run(["generate", "Write", "--server", port.url])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("locallab: error: generate: cannot connect to \(port.url)"), "\(run.errors)")
    }

    @Test func endsWithStatus64ForIncorrectUsage() async throws {
        #expect(try await Program.run(["generate", "--nonsense"]).status == 64)
        #expect(try await Program.run(["nonsense"]).status == 64)
        #expect(try await Program.run(["generate", "Hi", "--timeout", "0"]).status == 64)
        let run = try await Program.run(["generate", "Hi", "--server", "ftp://nowhere"])
        #expect(run.status == 64)
        #expect(run.errors.contains("ftp://nowhere"), "\(run.errors)")
    }

    @Test func endsWithStatus130AfterCtrlC() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: One\n\n")
            connection.waitUntilClosed()
        }
        let (status, screen) = try await onThread {
            let terminal = try PseudoTerminal(["generate", "Hi", "--stream", "--server", server.url])
            try terminal.read(until: "One")
            terminal.interrupt()
            return terminal.finish()
        }
        #expect(status == 130)
        #expect(screen == "\r\n")
    }

    @Test func removesControlCharactersOfTheModelOnATerminal() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond(#"{"text":"a\u001b[31mb\tc","model":"m"}"#)
        }
        let screen = try await onThread {
            try PseudoTerminal(["generate", "Hi", "--server", server.url]).finish().screen
        }
        #expect(screen == "a[31mb\tc\r\n")
        #expect(try await Program.run(["generate", "Hi", "--server", server.url]).output == "a\u{1B}[31mb\tc\n")
    }

    @Test func asksForAPromptOnATerminal() async throws {
        let (status, screen) = try await onThread { try PseudoTerminal(["generate"]).finish() }
        #expect(status == 64)
        #expect(screen.contains("The prompt is missing. Give it as an argument or on standard input."), "\(screen)")
    }
}
