import ArgumentParser

/// The program `locallab`, which calls a LocalLab server from the shell. It uses only the sync client, as a script does.
@main
struct LocalLabTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locallab",
        abstract: "Calls a LocalLab server.",
        discussion: """
            Results are printed to standard output, everything else to standard error. Colours, progress bars and spinners are \
            shown only on a terminal. NO_COLOR turns colours off.

            Exit status: 0 on success, 1 if the server reported an error or could not be reached, 64 for incorrect usage, \
            130 if the program was interrupted.
            """,
        subcommands: [
            ChatCommand.self, GenerateCommand.self, BatchCommand.self, ModelsCommand.self, LoadCommand.self,
            SystemCommand.self,
        ]
    )
}
