import ArgumentParser
import ClientGeneration
import SwiftEmitter

/// `apigen regenerate`: reports the changes since a revision, writes the client, and lists the methods to write by hand.
struct RegenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regenerate",
        abstract:
            "Reports the changes since a revision, writes the client, and lists the methods that a sync client lacks.",
        discussion: """
            'swift package regenerate-api' runs this command for every target with a description. The old description is \
            read from git; without one, no changes are reported.
            """
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.")
    var description: String

    @Option(help: "The directory for the generated files; it is created if it does not exist.")
    var output: String

    @Option(help: "The configuration file.")
    var config: String?

    @Option(help: "A prefix for the names of the generated files.")
    var filePrefix = ""

    @Option(help: "The git revision to compare with.")
    var against = "HEAD"

    @Option(help: "The folder with the Swift files of a hand-written sync client.")
    var sources: String?

    @Option(help: "The format of the report; github writes annotations for GitHub workflows.")
    var format = ReportFormat.text

    @Flag(help: "Write nothing; exit with status 1 if a file differs or a method is missing.")
    var check = false

    func validate() throws {
        guard !against.isEmpty, !against.hasPrefix("-"), !against.contains(":") else {
            throw ValidationError("'--against' must be a git revision, such as HEAD or v1.2.0.")
        }
        guard !filePrefix.contains("/") else { throw ValidationError("'--file-prefix' cannot contain '/'.") }
    }

    func run() throws {
        try ExitStatus.reporting {
            let configuration = try config.map { try ApigenConfiguration(path: $0) }
            let input = try DescriptionInput(path: description, configuration: configuration?.generation)
            StandardError.write((configuration?.generation.messages ?? []) + input.messages)
            guard configuration?.generation.isUsable != false, let plan = input.plan else { throw ExitStatus.badInput }
            reportChanges(configuration)
            let isSame = try writeOrCompare(FileEmitter.files(plan))
            let client = try sources.map { try HandWrittenClient(folder: $0, plan: plan) }
            if let client, !client.missing.isEmpty { print(client.text, terminator: "") }
            guard !check || isSame && client?.missing.isEmpty != false else { throw ExitStatus.differences }
        }
    }

    /// Prints the changes. A missing old description is not an error, because the first version has none.
    private func reportChanges(_ configuration: ApigenConfiguration?) {
        let old = DescriptionSource.revision(GitRevision(name: against, usesWorkTreePaths: true), path: description)
        do {
            let diff = try DescriptionDiff(old: old, new: .file(description), configuration: configuration)
            StandardError.write(diff.messages)
            guard let report = diff.report else { return }
            print("\(description) compared with \(against):")
            print(report.text(in: format), terminator: "")
        } catch {
            let reason = (error as? FileFailure)?.message ?? "\(error)"
            StandardError.write(["the changes of '\(description)' are not reported: \(reason)"])
        }
    }

    /// Writes the files, or with `--check` compares them. Returns false if they differ.
    private func writeOrCompare(_ files: [GeneratedFile]) throws -> Bool {
        let directory = OutputDirectory(path: output, filePrefix: filePrefix)
        guard check else {
            for name in try directory.write(files) { print("changed: \(directory.path(of: name))") }
            return true
        }
        let differences = directory.differences(from: files)
        guard !differences.isEmpty else { return true }
        let advice = "'\(output)' is not up to date with '\(description)'; regenerate it without --check"
        StandardError.write(differences + [advice])
        return false
    }
}
