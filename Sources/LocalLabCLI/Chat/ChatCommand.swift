import ArgumentParser
import LocalLab

/// `locallab chat`: a conversation with the loaded model.
struct ChatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "Starts a conversation with the loaded model.",
        discussion: """
            Enter /help for the commands. Ctrl-C stops a reply, Ctrl-D ends the chat. If standard input is not a terminal, each of \
            its lines is sent as a message.
            """
    )

    @Option(help: "The system prompt: instructions for the model.")
    var system: String?

    @OptionGroup var generation: GenerationOptions
    @OptionGroup var server: ServerOptions

    func run() throws {
        var session = ChatSession(server: server, generation: generation, system: system)
        // Reports an address that is not valid before the first line is read.
        try server.client().close()
        let isSuccessful = session.run()
        if !isSuccessful && !session.isInteractive { throw ExitCode(ExitStatus.failed.rawValue) }
    }
}
