import Foundation
import LocalLab
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(60))) struct BatchCommandTests {
    /// A server that responds with the prompt and an exclamation mark, and rejects the prompt `bad`.
    private func echoServer() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let prompt = request.text.firstMatch(of: #/"prompt":"([^"]*)"/#)?.1 ?? ""
                if prompt == "bad" {
                    connection.respond(#"{"detail":"Not that one"}"#, status: "400 Bad Request")
                } else {
                    connection.respond("{\"text\":\"\(prompt)!\",\"model\":\"m\"}")
                }
            }
        }
    }

    /// The line of the output file for a prompt.
    private func result(_ line: Int, _ prompt: String) -> String {
        "{\"line\":\(line),\"model\":\"m\",\"prompt\":\"\(prompt)\",\"text\":\"\(prompt)!\"}\n"
    }

    @Test func writesAResultForEveryPrompt() async throws {
        let (server, folder) = (try echoServer(), try Folder())
        let file = try folder.write("One\n\nTwo\r\nThree", to: "prompts.txt")
        let run = try await Program.run(["batch", file, "--server", server.url])
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errors == "3 results in \(file).answers.jsonl\n")
        let text = try folder.read("prompts.txt.answers.jsonl")
        #expect(text == result(1, "One") + result(3, "Two") + result(4, "Three"))
    }

    @Test func continuesAnEarlierRunAndRemovesAnIncompleteLine() async throws {
        let (server, folder) = (try echoServer(), try Folder())
        let file = try folder.write("One\nTwo\nThree\n", to: "prompts.txt")
        let output = try folder.write(result(1, "One") + result(2, "Two").dropLast(5), to: "out")
        let run = try await Program.run(["batch", file, "--output", output, "--server", server.url])
        #expect(run.errors == "3 results in \(output), 1 from earlier runs\n")
        #expect(try folder.read("out") == result(1, "One") + result(2, "Two") + result(3, "Three"))
        #expect(server.requests.count == 2)
        let again = try await Program.run(["batch", file, "--output", output, "--server", server.url])
        #expect(again.errors == "3 results in \(output), 3 from earlier runs\n")
        #expect(server.requests.count == 2)
    }

    @Test func sendsAChangedPromptAgain() async throws {
        let (server, folder) = (try echoServer(), try Folder())
        let file = try folder.write("Two\n", to: "prompts.txt")
        let output = try folder.write(result(1, "One"), to: "out")
        _ = try await Program.run(["batch", file, "-o", output, "--server", server.url])
        #expect(try folder.read("out") == result(1, "One") + result(1, "Two"))
    }

    @Test func readsMultilinePromptsFromJSON() async throws {
        let (server, folder) = (try echoServer(), try Folder())
        let file = try folder.write("\"One\\nmore\"\n", to: "prompts.jsonl")
        _ = try await Program.run(["batch", file, "--server", server.url])
        #expect(server.requests.map(\.text) == [#"{"prompt":"One\nmore"}"#])
        let bad = try await Program.run(["batch", try folder.write("\"One\"\nTwo\n", to: "bad.jsonl")])
        #expect(bad.status == 64)
        #expect(
            bad.errors.contains(
                """
                Line 2 of '\(folder.path("bad.jsonl"))' is not a JSON string. Write the prompt in quotation marks, as in \
                "Name a colour".
                """
            )
        )
    }

    @Test func reportsARejectedPromptAndContinues() async throws {
        let (server, folder) = (try echoServer(), try Folder())
        let file = try folder.write("bad\nTwo\n", to: "prompts.txt")
        let run = try await Program.run(["batch", file, "--server", server.url])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("\(file):1: locallab: error: generate: the server responded with 400 Bad Request"))
        #expect(run.errors.hasSuffix("\n  Not that one\n1 result in \(file).answers.jsonl\n"))
        #expect(try folder.read("prompts.txt.answers.jsonl") == result(2, "Two"))
    }

    @Test func stopsIfTheServerCannotBeReached() async throws {
        let (port, folder) = (try RefusingPort(), try Folder())
        let run = try await Program.run([
            "batch", try folder.write("One\nTwo\n", to: "prompts.txt"), "--server", port.url,
        ])
        #expect(run.status == 1)
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func reportsAFileThatCannotBeUsed() async throws {
        let folder = try Folder()
        let missing = try await Program.run(["batch", folder.path("none")])
        #expect(missing.status == 64)
        #expect(missing.errors.contains("The file '\(folder.path("none"))' cannot be read"))
        let file = try folder.write("One\n", to: "prompts.txt")
        let wrong = try await Program.run(["batch", file, "-o", try folder.write("Dear diary\n", to: "diary")])
        #expect(wrong.status == 64)
        #expect(
            wrong.errors.contains(
                "'\(folder.path("diary"))' is not the output file of a batch. Choose another file with --output."
            )
        )
        #expect(try folder.read("diary") == "Dear diary\n")
    }

    @Test func continuesARunThatWasInterrupted() async throws {
        let (count, secondRequest, folder) = (Counter(), DispatchSemaphore(value: 0), try Folder())
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                count.increment()
                // The first run gets no response to its second request.
                if count.count == 2 {
                    secondRequest.signal()
                    return connection.waitUntilClosed()
                }
                let prompt = request.text.firstMatch(of: #/"prompt":"([^"]*)"/#)?.1 ?? ""
                connection.respond("{\"text\":\"\(prompt)!\",\"model\":\"m\"}")
            }
        }
        let file = try folder.write("One\nTwo\nThree\n", to: "prompts.txt")
        let (status, screen) = try await onThread {
            let terminal = try PseudoTerminal(["batch", file, "--server", server.url])
            try terminal.read(until: "1/3  ")
            secondRequest.wait()
            terminal.interrupt()
            return terminal.finish()
        }
        #expect(status == 130)
        #expect(screen.hasSuffix("\r\n"), "\(screen)")
        #expect(try folder.read("prompts.txt.answers.jsonl") == result(1, "One"))
        let again = try await Program.run(["batch", file, "--server", server.url])
        #expect(again.errors == "3 results in \(file).answers.jsonl, 1 from earlier runs\n")
        let text = try folder.read("prompts.txt.answers.jsonl")
        #expect(text == result(1, "One") + result(2, "Two") + result(3, "Three"))
        #expect(server.requests.count == 4)
    }

    @Test func drawsAProgressBarOnATerminal() async throws {
        let (server, folder) = (try echoServer(), try Folder())
        let file = try folder.write("One\nTwo\n", to: "prompts.txt")
        let (status, screen) = try await onThread {
            try PseudoTerminal(["batch", file, "--server", server.url]).finish()
        }
        #expect(status == 0)
        #expect(screen.hasPrefix("\r[--------------------] 0/2\u{1B}[K\r[##########----------] 1/2  "), "\(screen)")
        #expect(screen.contains("\r[####################] 2/2  "))
        #expect(screen.hasSuffix("0:00 left\u{1B}[K\r\u{1B}[K2 results in \(file).answers.jsonl\r\n"), "\(screen)")
    }
}
