import ArgumentParser

/// The command-line tool.
@main
struct Apigen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apigen",
        abstract: "Generates Swift clients from OpenAPI descriptions.",
        discussion: """
            Errors and warnings go to standard error, results to standard output. The exit status is 0 for success, 1 if \
            --check finds a difference or --fail-on a change, 2 for invalid input, and 64 for wrong usage.
            """,
        subcommands: [
            GenerateCommand.self, CheckCommand.self, DiffCommand.self, RulesCommand.self, RegenerateCommand.self,
            FetchCommand.self, NewScriptCommand.self,
        ]
    )
}
