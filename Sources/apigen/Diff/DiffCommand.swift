import APIDiff
import ArgumentParser
import ClientGeneration

/// `apigen diff`: reports the changes between two descriptions, and what they break.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Reports the changes between two descriptions, and what they break.",
        discussion: """
            A change breaks the wire if a client of the old API can stop working, and it breaks source if Swift code that \
            uses the generated client can stop compiling. 'apigen rules' lists the kinds of changes; docs/Changes.md \
            explains them. 'git:REV:PATH' is a file in a revision of git, such as git:HEAD:schema/openapi.yaml. The path is \
            relative to the top folder of the repository, or to the current directory if it begins with './'.
            """
    )

    /// A kind of breakage for which the command exits with status 1.
    enum Severity: String, CaseIterable, ExpressibleByArgument {
        case wire
        case source
        case none
    }

    @Argument(help: "The old description: a file, or git:REV:PATH.")
    var old: String

    @Argument(help: "The new description: a file, or git:REV:PATH.")
    var new: String

    @Option(help: "The format of the report; github writes annotations for GitHub workflows.")
    var format = ReportFormat.text

    @Option(
        name: .customLong("fail-on"),
        help:
            "Exit with status 1 if a change breaks this; may be repeated. (default: 'fail-on' in apigen.yaml)"
    )
    var failOn: [Severity] = []

    @Option(help: "The configuration file; its overlays, names and 'diff' are used.")
    var config: String?

    @Option(name: .customLong("overlay"), help: "An OpenAPI overlay to apply to both descriptions; may be repeated.")
    var overlays: [String] = []

    @Option(help: "The folder that contains all files of the descriptions. (default: the folder of each description)")
    var root: String?

    func run() throws {
        try ExitStatus.reporting {
            let configuration = try config.map { try ApigenConfiguration(path: $0) }
            StandardError.write(configuration?.generation.messages ?? [])
            guard configuration?.generation.isUsable != false else { throw ExitStatus.badInput }
            let comparison = try DescriptionDiff(
                old: DescriptionSource(old),
                new: DescriptionSource(new),
                root: root,
                overlays: overlays,
                configuration: configuration
            )
            StandardError.write(comparison.messages)
            guard let report = comparison.report else { throw ExitStatus.badInput }
            print(report.text(in: format), terminator: "")
            if fails(report, configuration) { throw ExitStatus.differences }
        }
    }

    private func fails(_ report: ChangeReport, _ configuration: ApigenConfiguration?) -> Bool {
        let chosen = failOn.reduce(into: Breakage()) { breaks, severity in
            if severity == .wire { breaks.insert(.wire) }
            if severity == .source { breaks.insert(.source) }
        }
        let breaks = failOn.isEmpty ? configuration?.diff.failsOn ?? [] : chosen
        return report.changes.contains { !$0.breaks.isDisjoint(with: breaks) }
    }
}

extension ReportFormat: ExpressibleByArgument {}
