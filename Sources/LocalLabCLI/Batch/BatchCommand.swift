import ArgumentParser
import LocalLab

/// `locallab batch`: an answer for each prompt of a file.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answers each prompt of a file, and goes on where an earlier run ended.",
        discussion: """
            FILE has a prompt on each line; with a name that ends with .jsonl, a JSON string on each line. The answers are \
            JSON objects with line, prompt, text and model, one on each line. A prompt that the server refuses is told and \
            left out; the next run tries it again.
            """
    )

    @Argument(help: "The file of prompts.", completion: .file())
    var file: String

    @Option(name: .shortAndLong, help: "The file of answers; without it, FILE.answers.jsonl.", completion: .file())
    var output: String?

    @OptionGroup var generation: GenerationOptions
    @OptionGroup var server: ServerOptions

    func run() throws {
        let prompts = try BatchPrompts.read(file)
        let path = output ?? "\(file).answers.jsonl"
        let results = try BatchResults(path: path)
        let rest = prompts.filter { !results.answered.contains($0) }
        var progress = BatchProgress(total: prompts.count, earlier: prompts.count - rest.count)
        var failures = 0
        try server.run { client in
            let (line, start) = (LiveLine(), ContinuousClock.now)
            defer { line.clear() }
            line.show(progress.line(after: .zero))
            for prompt in rest {
                if !(try answer(prompt, client, results, line)) { failures += 1 }
                progress.asked += 1
                line.show(progress.line(after: ContinuousClock.now - start))
            }
        }
        tell(path, answered: prompts.count - failures, earlier: progress.earlier)
        if failures > 0 { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    /// Asks one prompt; false when the server refuses it. Throws when nothing answers, for then no other would be either.
    private func answer(
        _ prompt: BatchPrompts.Prompt,
        _ client: SyncLocalLabClient,
        _ results: borrowing BatchResults,
        _ bar: LiveLine
    ) throws -> Bool {
        do {
            let answer = try client.generate(
                prompt.text,
                maxTokens: generation.maxTokens,
                temperature: generation.temperature
            )
            try results.append(.init(line: prompt.line, prompt: prompt.text, text: answer.text, model: answer.model))
            return true
        } catch let error as APIError where error.code == .status {
            bar.clear()
            StandardStream.error.write("\(file):\(prompt.line): ")
            ExitStatus.tell(error)
            return false
        }
    }

    private func tell(_ path: String, answered: Int, earlier: Int) {
        let before = earlier > 0 ? ", \(earlier) of them from before" : ""
        StandardStream.error.write("\(answered) answer\(answered == 1 ? "" : "s") in \(path)\(before)\n")
    }
}
