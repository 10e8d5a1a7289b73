import ArgumentParser
import SwiftEmitter

/// `apigen generate`: a description in, Swift files out.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the Swift client of a description.",
        discussion: """
            The configuration is YAML; docs/Configuration.md tells its keys. Large descriptions are spread over several \
            files of each kind, so that the compiler can work on them side by side.
            """
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.")
    var description: String

    @Option(help: "The directory that the files are written to; it is made where it is missing.")
    var output: String

    @Option(help: "The configuration file.")
    var config: String?

    @Option(name: .customLong("overlay"), help: "An OpenAPI overlay that changes the description; may be repeated.")
    var overlays: [String] = []

    @Option(help: "The folder that the description's other files must be in; without it, the description's own.")
    var root: String?

    @Option(help: "Over how many files of each kind the code is spread; without it, the description's size says so.")
    var parts: Int?

    @Option(help: "What the names of the files begin with.")
    var filePrefix = ""

    @Flag(help: "Write nothing; say which files differ from what would be written.")
    var check = false

    func validate() throws {
        guard !filePrefix.contains("/") else { throw ValidationError("'--file-prefix' cannot have a '/'.") }
        guard (1...64).contains(parts ?? 1) else { throw ValidationError("'--parts' must be from 1 to 64.") }
    }

    func run() throws {
        try ExitStatus.reporting {
            let files = try generatedFiles()
            let directory = OutputDirectory(path: output, filePrefix: filePrefix)
            if check {
                try compare(files, with: directory)
            } else {
                for name in try directory.write(files) { print("changed: \(directory.path(of: name))") }
            }
        }
    }

    private func generatedFiles() throws -> [GeneratedFile] {
        let configuration = try config.map { try ConfigurationInput(path: $0) }
        let input = try DescriptionInput(
            path: description,
            root: root,
            overlays: overlays,
            configuration: configuration,
            parts: parts
        )
        StandardError.write((configuration?.findings ?? []) + input.findings)
        guard configuration?.isUsable != false, let plan = input.plan else { throw ExitStatus.badInput }
        return FileEmitter.files(plan)
    }

    private func compare(_ files: [GeneratedFile], with directory: OutputDirectory) throws {
        let differences = directory.differences(from: files)
        guard !differences.isEmpty else { return }
        let advice = "'\(output)' is not what '\(description)' gives; run 'apigen generate' without --check"
        StandardError.write(differences + [advice])
        throw ExitStatus.findings
    }
}
