import ArgumentParser
import LocalLab

/// `locallab generate`: continues a prompt.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Continues a prompt, from the command line or from standard input."
    )

    @Argument(help: "The prompt; without it, or with '-', standard input.")
    var prompt: String?

    @Flag(help: "Write the answer piece by piece as it comes.")
    var stream = false

    @Flag(help: "Write the answer as a JSON object; with --stream, one object for each piece.")
    var json = false

    @Option(help: "What the model is told before the prompt.")
    var system: String?

    @OptionGroup var generation: GenerationOptions
    @OptionGroup var server: ServerOptions

    func run() throws {
        let prompt = try promptText()
        try server.run { client in
            try stream ? writePieces(client, prompt) : writeAnswer(client, prompt)
        }
    }

    private func promptText() throws -> String {
        if let prompt, prompt != "-" { return prompt }
        if prompt == nil, StandardStream.input.isTerminal {
            throw ValidationError("There is no prompt; give one as an argument or pipe one in.")
        }
        var lines: [String] = []
        while let line = readLine(strippingNewline: false) { lines.append(line) }
        return lines.joined()
    }

    private func writeAnswer(_ client: SyncLocalLabClient, _ prompt: String) throws {
        let answer = try client.generate(
            prompt,
            maxTokens: generation.maxTokens,
            temperature: generation.temperature,
            systemPrompt: system.map { .value($0) }
        )
        if json { return try JSONOutput.write(answer) }
        StandardStream.output.writeModelText(answer.text + "\n")
    }

    private func writePieces(_ client: SyncLocalLabClient, _ prompt: String) throws {
        let stream = client.streamGenerate(
            prompt,
            maxTokens: generation.maxTokens,
            temperature: generation.temperature,
            systemPrompt: system.map { .value($0) }
        )
        try stream.forEach { piece in
            if json { return try JSONOutput.write(["text": piece]) }
            StandardStream.output.writeModelText(piece)
        }
        if !json { StandardStream.output.write("\n") }
    }
}
