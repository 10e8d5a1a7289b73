import LocalLab

/// A conversation at the terminal, or with lines that are piped in.
///
/// Each turn has a client of its own, because closing a client is what ends a call from another thread; a connection
/// would not live from one line to the next anyway.
struct ChatSession {
    private let server: ServerOptions
    private let generation: GenerationOptions
    private let interrupts = Interrupts()
    private let opening: [ChatMessage]
    private var history: [ChatMessage]

    /// Whether a person types the lines.
    let isInteractive = StandardStream.input.isTerminal

    /// Makes a conversation that begins with what the model is told, if anything.
    init(server: ServerOptions, generation: GenerationOptions, system: String?) {
        self.server = server
        self.generation = generation
        opening = system.map { [.system($0)] } ?? []
        history = opening
    }

    /// Reads and answers lines until the last one or `/quit`; false when a call failed.
    mutating func run() -> Bool {
        if isInteractive { StandardStream.output.write("/help tells the commands, Ctrl-D leaves.\n") }
        var isFine = true
        while true {
            showPrompt()
            guard let line = readLine() else { break }
            let request = ChatLine(line)
            if request == .quit { return isFine }
            do {
                try answer(request)
            } catch let error as APIError where error.code == .closed {
                StandardStream.output.write("\n")
            } catch let error as APIError {
                isFine = false
                ExitStatus.tell(error)
            } catch {
                isFine = false
                StandardStream.error.write("locallab: \(error)\n")
            }
        }
        if isInteractive { StandardStream.output.write("\n") }
        return isFine
    }

    /// At the prompt, Ctrl-C leaves the line: the terminal has thrown away what was typed.
    private func showPrompt() {
        guard isInteractive else { return interrupts.handle { ExitStatus.interrupted.endProcess() } }
        let prompt = StandardStream.output.styled("> ", .bold)
        interrupts.handle { StandardStream.output.write("\n\(prompt)") }
        StandardStream.output.write(prompt)
    }

    private mutating func answer(_ line: ChatLine) throws {
        switch line {
        case .nothing, .quit: break
        case .help: StandardStream.output.write(ChatLine.commands)
        case .clear: history = opening
        case .unknown(let word): StandardStream.error.write("\(word) is no command with these words; see /help\n")
        case .models: try withClient { StandardStream.output.write(ModelsCommand.table(try $0.listModels())) }
        case .load(let model):
            try withClient { client in
                let answer = try Spinner.turning("Loading \(model)") { try client.loadModel(model) }
                StandardStream.output.write(StandardStream.printable(answer.message) + "\n")
            }
        case .message(let text): try say(text)
        }
    }

    /// Says something. An answer that was stopped stays in the conversation as far as it came; one that failed does not,
    /// and neither does the question.
    private mutating func say(_ text: String) throws {
        let messages = history + [.user(text)]
        var reply = ""
        defer { if !reply.isEmpty { history = messages + [.assistant(reply)] } }
        do {
            try withClient { client in
                let stream = client.streamChat(
                    messages,
                    maxTokens: generation.maxTokens,
                    temperature: generation.temperature
                )
                try stream.forEach { piece in
                    reply += piece
                    StandardStream.output.writeModelText(piece)
                }
            }
            if !reply.hasSuffix("\n") { StandardStream.output.write("\n") }
        } catch let error as APIError where error.code != .closed {
            if !reply.isEmpty { StandardStream.output.write("\n") }
            reply = ""
            throw error
        }
    }

    /// Makes calls that Ctrl-C ends with an error of code `closed`; lines that nobody typed have nobody who stops them.
    private func withClient(_ body: (SyncLocalLabClient) throws -> Void) throws {
        let client = try server.client()
        defer { client.close() }
        if isInteractive { interrupts.handle { client.close() } }
        try body(client)
    }
}
