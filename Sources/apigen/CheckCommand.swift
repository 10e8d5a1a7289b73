import APIPlan
import ArgumentParser

/// `apigen check`: says what is wrong with a description, and writes nothing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says whether a client can be generated from a description."
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.")
    var description: String

    func run() throws {
        try ExitStatus.reporting {
            let input = try DescriptionInput(path: description, options: PlanOptions())
            StandardError.write(input.findings)
            guard input.plan != nil else { throw ExitStatus.badInput }
        }
    }
}
