import Foundation
import LocalLab
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(60))) struct ChatSessionTests {
    /// A server whose reply to the Nth request is `Reply N`.
    private func countingServer() throws -> LoopbackServer {
        let count = Counter()
        return try LoopbackServer { connection in
            while connection.readRequest() != nil {
                count.increment()
                connection.respond("Reply \(count.count)", type: "text/plain")
            }
        }
    }

    @Test func sendsTheConversationWithEachLineOfInput() async throws {
        let server = try countingServer()
        let run = try await Program.run(
            ["chat", "--system", "Be short", "--server", server.url],
            input: "Hello\nAgain\n/clear\nNew\n"
        )
        #expect(run.output == "Reply 1\nReply 2\nReply 3\n")
        #expect(run.status == 0)
        let beginning: [ChatMessage] = [.system("Be short"), .user("Hello")]
        #expect(
            try server.chats == [
                beginning, beginning + [.assistant("Reply 1"), .user("Again")], [.system("Be short"), .user("New")],
            ]
        )
    }

    @Test func runsCommands() async throws {
        try await Program.withServer { server in
            let lines = "/models\n/load microsoft/phi-2\n/help\n/nonsense\n/quit\nnot sent\n"
            let run = try await Program.run(["chat", "--server", server], input: lines)
            #expect(run.output.hasPrefix("* microsoft/phi-2  "), "\(run.output)")
            #expect(
                run.output.contains("\nModel microsoft/phi-2 loaded successfully\n/load MODEL  load a model\n"),
                "\(run.output)"
            )
            #expect(run.output.hasSuffix("\nCtrl-C stops a reply.\n"))
            #expect(
                run.errors
                    == "'/nonsense' is not a command, or its arguments are wrong. Enter /help for the commands.\n"
            )
            #expect(run.status == 0)
        }
    }

    @Test func aFailedMessageIsNotKeptInTheConversation() async throws {
        let count = Counter()
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                count.increment()
                if count.count == 1 {
                    connection.respond(#"{"detail":"No model is loaded"}"#, status: "400 Bad Request")
                } else {
                    connection.respond("Hi", type: "text/plain")
                }
            }
        }
        let run = try await Program.run(["chat", "--server", server.url], input: "One\nTwo\n")
        #expect(run.status == 1)
        #expect(run.output == "Hi\n")
        #expect(run.errors.hasSuffix("\n  No model is loaded\n"))
        #expect(try server.chats == [[.user("One")], [.user("Two")]])
    }

    @Test func ctrlCStopsTheReplyAndNotTheProgram() async throws {
        let (count, closed) = (Counter(), Counter())
        let server = try LoopbackServer { connection in
            guard connection.readRequest() != nil else { return }
            count.increment()
            if count.count > 1 { return connection.respond("The end", type: "text/plain") }
            connection.write("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\nOnce upon")
            connection.waitUntilClosed()
            closed.increment()
        }
        let (status, screen) = try await onThread {
            let terminal = try PseudoTerminal(["chat", "--server", server.url])
            try terminal.read(until: "> ")
            terminal.type("A tale\n")
            try terminal.read(until: "Once upon")
            terminal.interrupt()
            try terminal.read(until: "> ")
            terminal.type("Go on\n")
            try terminal.read(until: "The end\r\n")
            try terminal.read(until: "> ")
            // At the prompt, Ctrl-C begins a new line.
            terminal.interrupt()
            try terminal.read(until: "\r\n\u{1B}[1m> ")
            terminal.type("\u{4}")
            return terminal.finish()
        }
        #expect(status == 0)
        #expect(screen.hasSuffix("\r\n"))
        #expect(await closed.reaches(1))
        // The received part of the reply stays in the conversation.
        #expect(try server.chats.last == [.user("A tale"), .assistant("Once upon"), .user("Go on")])
    }

    @Test func usesColoursOnATerminalUnlessNoColorIsSet() async throws {
        try await Program.withServer { server in
            let screens = try await onThread {
                try [[:], ["NO_COLOR": "1"], ["NO_COLOR": ""], ["TERM": "dumb"]].map { environment in
                    let terminal = try PseudoTerminal(["chat", "--server", server], environment: environment)
                    terminal.type("/quit\n")
                    return terminal.finish().screen.contains("\u{1B}[1m> \u{1B}[0m")
                }
            }
            #expect(screens == [true, false, true, false])
        }
    }
}

extension LoopbackServer {
    /// The messages of each request.
    fileprivate var chats: [[ChatMessage]] {
        get throws { try requests.map { try JSONDecoder().decode(ChatRequest.self, from: Data($0.body)).messages } }
    }
}
