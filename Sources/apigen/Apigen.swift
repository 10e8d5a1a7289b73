import ArgumentParser

/// The command-line tool.
@main
struct Apigen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apigen",
        abstract: "Generates Swift clients from OpenAPI descriptions.",
        discussion: """
            Findings go to standard error, results to standard output. The exit status is 0 when all is fine, 1 when \
            --check finds a difference or --fail-on a change, 2 for input that cannot be used, and 64 for bad usage.
            """,
        subcommands: [
            GenerateCommand.self, CheckCommand.self, DiffCommand.self, RulesCommand.self, RegenerateCommand.self,
            FetchCommand.self,
            NewScriptCommand.self,
        ]
    )
}
