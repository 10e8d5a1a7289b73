import ArgumentParser
import LocalLab

/// `locallab batch`: generates text for each prompt of a file.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Generates text for each prompt of a file, and continues an earlier run.",
        discussion: """
            FILE contains one prompt on each line. If its name ends with .jsonl, each line is a JSON string. The results are \
            JSON objects with line, prompt, text and model, one on each line. If the server rejects a prompt, the error is \
            printed and the next run sends that prompt again.
            """
    )

    @Argument(help: "The file of prompts.", completion: .file())
    var file: String

    @Option(
        name: .shortAndLong,
        help: "The file that results are appended to. The default is FILE.answers.jsonl.",
        completion: .file()
    )
    var output: String?

    @OptionGroup var generation: GenerationOptions
    @OptionGroup var server: ServerOptions

    func run() throws {
        let prompts = try BatchPrompts.read(file)
        let path = output ?? "\(file).answers.jsonl"
        let results = try BatchResults(path: path)
        let remaining = prompts.filter { !results.completed.contains($0) }
        var progress = BatchProgress(total: prompts.count, earlier: prompts.count - remaining.count)
        var failures = 0
        try server.run { client in
            let (line, start) = (LiveLine(), ContinuousClock.now)
            defer { line.clear() }
            line.show(progress.line(after: .zero))
            for prompt in remaining {
                if !(try send(prompt, with: client, to: results, progress: line)) { failures += 1 }
                progress.sent += 1
                line.show(progress.line(after: ContinuousClock.now - start))
            }
        }
        reportEnd(path, results: prompts.count - failures, earlier: progress.earlier)
        if failures > 0 { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    /// Sends one prompt and appends its result. Returns false if the server's response has an error status. Throws all other errors,
    /// because they would occur for the next prompts too.
    private func send(
        _ prompt: BatchPrompts.Prompt,
        with client: SyncLocalLabClient,
        to results: borrowing BatchResults,
        progress line: LiveLine
    ) throws -> Bool {
        do {
            let response = try client.generate(
                prompt.text,
                maxTokens: generation.maxTokens,
                temperature: generation.temperature
            )
            try results.append(
                .init(line: prompt.line, prompt: prompt.text, text: response.text, model: response.model)
            )
            return true
        } catch let error as APIError where error.code == .status {
            line.clear()
            StandardStream.error.write("\(file):\(prompt.line): ")
            ExitStatus.report(error)
            return false
        }
    }

    private func reportEnd(_ path: String, results: Int, earlier: Int) {
        let note = earlier > 0 ? ", \(earlier) from earlier runs" : ""
        StandardStream.error.write("\(results) result\(results == 1 ? "" : "s") in \(path)\(note)\n")
    }
}
