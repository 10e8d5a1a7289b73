import ArgumentParser

/// The program `locallab`: a LocalLab server from the shell. It is written with the sync client alone, as a script would be.
@main
struct LocalLabTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locallab",
        abstract: "Talks to a LocalLab server.",
        discussion: """
            Answers go to standard output; everything else goes to standard error. Colours, bars and spinners appear on a \
            terminal alone, and NO_COLOR turns colours off.

            Exit status: 0 when all is fine, 1 when the server refused, failed or was not there, 64 for bad usage, 130 when \
            it was interrupted.
            """,
        subcommands: [
            ChatCommand.self, GenerateCommand.self, BatchCommand.self, ModelsCommand.self, LoadCommand.self,
            SystemCommand.self,
        ]
    )
}
