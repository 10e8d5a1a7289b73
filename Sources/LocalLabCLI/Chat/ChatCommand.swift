import ArgumentParser
import LocalLab

/// `locallab chat`: a conversation.
struct ChatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "Talks with the loaded model; /help tells the commands.",
        discussion: "Ctrl-C stops an answer, Ctrl-D ends the chat. Lines that are piped in are answered one by one."
    )

    @Option(help: "What the model is told before the conversation.")
    var system: String?

    @OptionGroup var generation: GenerationOptions
    @OptionGroup var server: ServerOptions

    func run() throws {
        var session = ChatSession(server: server, generation: generation, system: system)
        // An address that is none is told before the first line is read.
        try server.client().close()
        let isFine = session.run()
        if !isFine && !session.isInteractive { throw ExitCode(ExitStatus.failed.rawValue) }
    }
}
