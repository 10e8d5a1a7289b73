import Foundation
import LocalLab
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct BatchCommandTests {
    /// A server that says the prompt once more, and refuses the prompt `bad`.
    private func echo() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let prompt = request.text.firstMatch(of: #/"prompt":"([^"]*)"/#)?.1 ?? ""
                if prompt == "bad" {
                    connection.answer(#"{"detail":"Not that one"}"#, status: "400 Bad Request")
                } else {
                    connection.answer("{\"text\":\"\(prompt)!\",\"model\":\"m\"}")
                }
            }
        }
    }

    private func answer(_ line: Int, _ prompt: String) -> String {
        "{\"line\":\(line),\"model\":\"m\",\"prompt\":\"\(prompt)\",\"text\":\"\(prompt)!\"}\n"
    }

    @Test func answersEveryLine() async throws {
        let (server, folder) = (try echo(), try Folder())
        let file = try folder.write("One\n\nTwo\r\nThree", to: "prompts.txt")
        let run = try await Program.run(["batch", file, "--server", server.url])
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errors == "3 answers in \(file).answers.jsonl\n")
        let text = try folder.read("prompts.txt.answers.jsonl")
        #expect(text == answer(1, "One") + answer(3, "Two") + answer(4, "Three"))
    }

    @Test func goesOnWhereItWasAndTakesAwayALineThatWasCut() async throws {
        let (server, folder) = (try echo(), try Folder())
        let file = try folder.write("One\nTwo\nThree\n", to: "prompts.txt")
        let output = try folder.write(answer(1, "One") + answer(2, "Two").dropLast(5), to: "out")
        let run = try await Program.run(["batch", file, "--output", output, "--server", server.url])
        #expect(run.errors == "3 answers in \(output), 1 of them from before\n")
        #expect(try folder.read("out") == answer(1, "One") + answer(2, "Two") + answer(3, "Three"))
        #expect(server.requests.count == 2)
        let again = try await Program.run(["batch", file, "--output", output, "--server", server.url])
        #expect(again.errors == "3 answers in \(output), 3 of them from before\n")
        #expect(server.requests.count == 2)
    }

    @Test func asksAPromptThatWasChangedAgain() async throws {
        let (server, folder) = (try echo(), try Folder())
        let file = try folder.write("Two\n", to: "prompts.txt")
        let output = try folder.write(answer(1, "One"), to: "out")
        _ = try await Program.run(["batch", file, "-o", output, "--server", server.url])
        #expect(try folder.read("out") == answer(1, "One") + answer(1, "Two"))
    }

    @Test func readsPromptsOfSeveralLinesFromJSON() async throws {
        let (server, folder) = (try echo(), try Folder())
        let file = try folder.write("\"One\\nmore\"\n", to: "prompts.jsonl")
        _ = try await Program.run(["batch", file, "--server", server.url])
        #expect(server.requests.map(\.text) == [#"{"prompt":"One\nmore"}"#])
        let bad = try await Program.run(["batch", try folder.write("\"One\"\nTwo\n", to: "bad.jsonl")])
        #expect(bad.status == 64)
        #expect(
            bad.errors.contains("Line 2 of '\(folder.path("bad.jsonl"))' is no JSON string, such as \"Name a colour\".")
        )
    }

    @Test func tellsAPromptThatIsRefusedAndGoesOn() async throws {
        let (server, folder) = (try echo(), try Folder())
        let file = try folder.write("bad\nTwo\n", to: "prompts.txt")
        let run = try await Program.run(["batch", file, "--server", server.url])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("\(file):1: locallab: error: generate: the server responded with 400 Bad Request"))
        #expect(run.errors.hasSuffix("\n  Not that one\n1 answer in \(file).answers.jsonl\n"))
        #expect(try folder.read("prompts.txt.answers.jsonl") == answer(2, "Two"))
    }

    @Test func stopsWhereNothingAnswers() async throws {
        let (port, folder) = (try RefusingPort(), try Folder())
        let run = try await Program.run([
            "batch", try folder.write("One\nTwo\n", to: "prompts.txt"), "--server", port.url,
        ])
        #expect(run.status == 1)
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func saysWhichFileItCannotUse() async throws {
        let folder = try Folder()
        let missing = try await Program.run(["batch", folder.path("none")])
        #expect(missing.status == 64)
        #expect(missing.errors.contains("The file '\(folder.path("none"))' cannot be read"))
        let file = try folder.write("One\n", to: "prompts.txt")
        let strange = try await Program.run(["batch", file, "-o", try folder.write("Dear diary\n", to: "diary")])
        #expect(strange.status == 64)
        #expect(
            strange.errors.contains("'\(folder.path("diary"))' is no file of answers; name another one with --output.")
        )
        #expect(try folder.read("diary") == "Dear diary\n")
    }

    @Test func goesOnWhereItWasInterrupted() async throws {
        let (count, folder) = (Counter(), try Folder())
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                count.increment()
                // The second prompt has no answer in the first run.
                if count.count == 2 {
                    _ = connection.waitForHangUp()
                    return
                }
                let prompt = request.text.firstMatch(of: #/"prompt":"([^"]*)"/#)?.1 ?? ""
                connection.answer("{\"text\":\"\(prompt)!\",\"model\":\"m\"}")
            }
        }
        let file = try folder.write("One\nTwo\nThree\n", to: "prompts.txt")
        let (status, screen) = try await onThread {
            let terminal = try PseudoTerminal(["batch", file, "--server", server.url])
            try terminal.read(until: "1/3  ")
            for _ in 0..<20_000 where server.requests.count < 2 { usleep(1000) }
            terminal.interrupt()
            return terminal.finish()
        }
        #expect(status == 130)
        #expect(screen.hasSuffix("\r\n"), "\(screen)")
        #expect(try folder.read("prompts.txt.answers.jsonl") == answer(1, "One"))
        let again = try await Program.run(["batch", file, "--server", server.url])
        #expect(again.errors == "3 answers in \(file).answers.jsonl, 1 of them from before\n")
        let text = try folder.read("prompts.txt.answers.jsonl")
        #expect(text == answer(1, "One") + answer(2, "Two") + answer(3, "Three"))
        #expect(server.requests.count == 4)
    }

    @Test func drawsABarOnATerminal() async throws {
        let (server, folder) = (try echo(), try Folder())
        let file = try folder.write("One\nTwo\n", to: "prompts.txt")
        let (status, screen) = try await onThread {
            try PseudoTerminal(["batch", file, "--server", server.url]).finish()
        }
        #expect(status == 0)
        #expect(screen.hasPrefix("\r[--------------------] 0/2\u{1B}[K\r[##########----------] 1/2  "), "\(screen)")
        #expect(screen.contains("\r[####################] 2/2  "))
        #expect(screen.hasSuffix("0:00 left\u{1B}[K\r\u{1B}[K2 answers in \(file).answers.jsonl\r\n"), "\(screen)")
    }
}
