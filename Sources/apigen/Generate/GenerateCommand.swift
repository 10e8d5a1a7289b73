import ArgumentParser
import ClientGeneration
import SwiftEmitter

/// `apigen generate`: writes the Swift files for a description.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generates the Swift client for a description.",
        discussion: """
            The configuration is a YAML file; docs/Configuration.md documents its keys. For large descriptions the code is \
            divided into several files of each kind, which the compiler processes in parallel.
            """
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.")
    var description: String

    @Option(help: "The directory for the generated files; it is created if it does not exist.")
    var output: String

    @Option(help: "The configuration file.")
    var config: String?

    @Option(name: .customLong("overlay"), help: "An OpenAPI overlay to apply to the description; may be repeated.")
    var overlays: [String] = []

    @Option(help: "The folder that contains all files of the description. (default: the folder of the description)")
    var root: String?

    @Option(help: "The number of files of each kind, from 1 to 64. (default: one for every 256 KiB of the description)")
    var shards: Int?

    @Option(help: "A prefix for the names of the generated files.")
    var filePrefix = ""

    @Flag(help: "Write nothing; report the files that differ, and exit with status 1 if there are any.")
    var check = false

    func validate() throws {
        guard !filePrefix.contains("/") else { throw ValidationError("'--file-prefix' cannot contain '/'.") }
        guard (1...64).contains(shards ?? 1) else { throw ValidationError("'--shards' must be from 1 to 64.") }
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
        let client = try ClientFiles(
            description: description,
            root: root,
            overlays: overlays,
            configuration: config.map { try ApigenConfiguration(path: $0).generation },
            shards: shards
        )
        StandardError.write(client.messages)
        guard let files = client.files else { throw ExitStatus.badInput }
        return files
    }

    private func compare(_ files: [GeneratedFile], with directory: OutputDirectory) throws {
        let differences = directory.differences(from: files)
        guard !differences.isEmpty else { return }
        let advice = "'\(output)' is not up to date with '\(description)'; run 'apigen generate' without --check"
        StandardError.write(differences + [advice])
        throw ExitStatus.differences
    }
}
