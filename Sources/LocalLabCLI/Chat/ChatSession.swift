import LocalLab

/// A conversation on a terminal, or with lines from a pipe or a file.
///
/// Each call has its own client, because closing a client is how another thread ends a call. Keeping the connection would not help:
/// it would be closed before a person has typed the next line.
struct ChatSession {
    private let server: ServerOptions
    private let generation: GenerationOptions
    private let interrupts = Interrupts()
    private let systemMessages: [ChatMessage]
    private var history: [ChatMessage]

    /// Whether standard input is a terminal.
    let isInteractive = StandardStream.input.isTerminal

    /// Creates a conversation that begins with the system prompt, if there is one.
    init(server: ServerOptions, generation: GenerationOptions, system: String?) {
        self.server = server
        self.generation = generation
        systemMessages = system.map { [.system($0)] } ?? []
        history = systemMessages
    }

    /// Handles lines until the end of input or `/quit`. Returns false if a call failed.
    mutating func run() -> Bool {
        if isInteractive { StandardStream.output.write("Enter /help for the commands, Ctrl-D to end the chat.\n") }
        var isSuccessful = true
        while true {
            showPrompt()
            guard let text = readLine() else { break }
            let line = ChatLine(text)
            if line == .quit { return isSuccessful }
            do {
                try handle(line)
            } catch let error as APIError where error.code == .closed {
                StandardStream.output.write("\n")
            } catch let error as APIError {
                isSuccessful = false
                ExitStatus.report(error)
            } catch {
                isSuccessful = false
                StandardStream.error.write("locallab: \(error)\n")
            }
        }
        if isInteractive { StandardStream.output.write("\n") }
        return isSuccessful
    }

    /// Shows the prompt, at which Ctrl-C begins a new line: the terminal has already discarded the typed text.
    private func showPrompt() {
        guard isInteractive else { return interrupts.handle { ExitStatus.interrupted.endProcess() } }
        let prompt = StandardStream.output.styled("> ", .bold)
        interrupts.handle { StandardStream.output.write("\n\(prompt)") }
        StandardStream.output.write(prompt)
    }

    private mutating func handle(_ line: ChatLine) throws {
        switch line {
        case .empty, .quit: break
        case .help: StandardStream.output.write(ChatLine.commands)
        case .clear: history = systemMessages
        case .unknownCommand(let word):
            StandardStream.error.write(
                "'\(word)' is not a command, or its arguments are wrong. Enter /help for the commands.\n"
            )
        case .models: try withClient { StandardStream.output.write(ModelsCommand.table(try $0.listModels())) }
        case .load(let model):
            try withClient { client in
                let response = try Spinner.show("Loading \(model)") { try client.loadModel(model) }
                StandardStream.output.write(StandardStream.printable(response.message) + "\n")
            }
        case .message(let text): try send(text)
        }
    }

    /// Sends a message and prints the reply.
    ///
    /// The part of a reply that arrived before Ctrl-C stays in the conversation. After any other error, neither the message nor the
    /// reply is kept.
    private mutating func send(_ text: String) throws {
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

    /// Makes calls that Ctrl-C ends with an error of code `closed`, if the session is interactive.
    private func withClient(_ body: (SyncLocalLabClient) throws -> Void) throws {
        let client = try server.client()
        defer { client.close() }
        if isInteractive { interrupts.handle { client.close() } }
        try body(client)
    }
}
