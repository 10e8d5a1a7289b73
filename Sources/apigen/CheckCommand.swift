import ArgumentParser

/// `apigen check`: says what is wrong with a description, and writes nothing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says whether a client can be generated from a description."
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.")
    var description: String

    @Option(help: "The configuration file.")
    var config: String?

    @Option(name: .customLong("overlay"), help: "An OpenAPI overlay that changes the description; may be repeated.")
    var overlays: [String] = []

    @Option(help: "The folder that the description's other files must be in; without it, the description's own.")
    var root: String?

    func run() throws {
        try ExitStatus.reporting {
            let configuration = try config.map { try ConfigurationInput(path: $0) }
            let input = try DescriptionInput(
                path: description,
                root: root,
                overlays: overlays,
                configuration: configuration
            )
            StandardError.write((configuration?.findings ?? []) + input.findings)
            guard configuration?.isUsable != false, input.plan != nil else { throw ExitStatus.badInput }
        }
    }
}
