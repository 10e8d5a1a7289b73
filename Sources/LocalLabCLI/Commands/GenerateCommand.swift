import ArgumentParser
import LocalLab

/// `locallab generate`: generates text from a prompt.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generates text from a prompt, given as an argument or on standard input."
    )

    @Argument(help: "The prompt. If it is missing or '-', it is read from standard input.")
    var prompt: String?

    @Flag(help: "Print the text while the model generates it.")
    var stream = false

    @Flag(help: "Print the response as a JSON object; with --stream, print one object for each piece.")
    var json = false

    @Option(help: "The system prompt: instructions for the model.")
    var system: String?

    @OptionGroup var generation: GenerationOptions
    @OptionGroup var server: ServerOptions

    func run() throws {
        let prompt = try promptText()
        try server.run { client in
            try stream ? writePieces(client, prompt) : writeResponse(client, prompt)
        }
    }

    private func promptText() throws -> String {
        if let prompt, prompt != "-" { return prompt }
        if prompt == nil, StandardStream.input.isTerminal {
            throw ValidationError("The prompt is missing. Give it as an argument or on standard input.")
        }
        var lines: [String] = []
        while let line = readLine(strippingNewline: false) { lines.append(line) }
        return lines.joined()
    }

    private func writeResponse(_ client: SyncLocalLabClient, _ prompt: String) throws {
        let response = try client.generate(
            prompt,
            maxTokens: generation.maxTokens,
            temperature: generation.temperature,
            systemPrompt: system.map { .value($0) }
        )
        if json { return try JSONOutput.write(response) }
        StandardStream.output.writeModelText(response.text + "\n")
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
