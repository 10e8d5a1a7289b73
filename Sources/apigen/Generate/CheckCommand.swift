import ArgumentParser
import ClientGeneration

/// `apigen check`: reports the errors and warnings in a description, and writes nothing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks whether a client can be generated from a description."
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.")
    var description: String

    @Option(help: "The configuration file.")
    var config: String?

    @Option(name: .customLong("overlay"), help: "An OpenAPI overlay to apply to the description; may be repeated.")
    var overlays: [String] = []

    @Option(help: "The folder that contains all files of the description. (default: the folder of the description)")
    var root: String?

    func run() throws {
        try ExitStatus.reporting {
            let configuration = try config.map { try ApigenConfiguration(path: $0).generation }
            let input = try DescriptionInput(
                path: description,
                root: root,
                overlays: overlays,
                configuration: configuration
            )
            StandardError.write((configuration?.messages ?? []) + input.messages)
            guard configuration?.isUsable != false, input.plan != nil else { throw ExitStatus.badInput }
        }
    }
}
