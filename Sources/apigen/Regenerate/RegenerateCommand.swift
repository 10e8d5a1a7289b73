import ArgumentParser
import SwiftEmitter

/// `apigen regenerate`: what changed since a revision, the files that follow, and what is left to write by hand.
struct RegenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regenerate",
        abstract: "Tells what changed since a revision, writes the client, and names what a sync client still lacks.",
        discussion: """
            'swift package regenerate-api' runs it for every target with a description. The old description is the one \
            that git has; where there is none, the changes are left out.
            """
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.")
    var description: String

    @Option(help: "The directory that the files are written to; it is made where it is missing.")
    var output: String

    @Option(help: "The configuration file.")
    var config: String?

    @Option(help: "What the names of the files begin with.")
    var filePrefix = ""

    @Option(help: "The revision whose description is the old one.")
    var against = "HEAD"

    @Option(help: "A folder with Swift files, among them the sync client that somebody wrote by hand.")
    var sources: String?

    @Option(help: "How the changes are written: text, markdown, json, or github for annotations of its workflows.")
    var format = ReportFormat.text

    @Flag(help: "Write nothing; end with 1 where a file differs or a method is missing.")
    var check = false

    func validate() throws {
        guard !against.isEmpty, !against.hasPrefix("-"), !against.contains(":") else {
            throw ValidationError("'--against' must name a revision of git, such as HEAD or v1.2.0.")
        }
        guard !filePrefix.contains("/") else { throw ValidationError("'--file-prefix' cannot have a '/'.") }
    }

    func run() throws {
        try ExitStatus.reporting {
            let configuration = try config.map { try ConfigurationInput(path: $0) }
            let input = try DescriptionInput(path: description, configuration: configuration)
            StandardError.write((configuration?.findings ?? []) + input.findings)
            guard configuration?.isUsable != false, let plan = input.plan else { throw ExitStatus.badInput }
            tellChanges(configuration)
            let isSame = try writeOrCompare(FileEmitter.files(plan))
            let client = try sources.map { try HandWrittenClient(folder: $0, plan: plan) }
            if let client, !client.missing.isEmpty { print(client.text, terminator: "") }
            guard !check || isSame && client?.missing.isEmpty != false else { throw ExitStatus.findings }
        }
    }

    /// Prints the changes; without an old description it says so, since the first version has none.
    private func tellChanges(_ configuration: ConfigurationInput?) {
        let old = DescriptionSource.revision(GitRevision(name: against, isBesideFile: true), path: description)
        do {
            let diff = try DescriptionDiff(old: old, new: .file(description), configuration: configuration)
            StandardError.write(diff.findings)
            guard let report = diff.report else { return }
            print("\(description) against \(against):")
            print(report.text(in: format), terminator: "")
        } catch {
            let reason = (error as? FileFailure)?.message ?? "\(error)"
            StandardError.write(["the changes of '\(description)' are not told: \(reason)"])
        }
    }

    /// Whether the files are what the description gives, before anything is written.
    private func writeOrCompare(_ files: [GeneratedFile]) throws -> Bool {
        let directory = OutputDirectory(path: output, filePrefix: filePrefix)
        guard check else {
            for name in try directory.write(files) { print("changed: \(directory.path(of: name))") }
            return true
        }
        let differences = directory.differences(from: files)
        guard !differences.isEmpty else { return true }
        let advice = "'\(output)' is not what '\(description)' gives; regenerate it without --check"
        StandardError.write(differences + [advice])
        return false
    }
}
