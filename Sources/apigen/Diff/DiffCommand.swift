import APIDiff
import ArgumentParser

/// `apigen diff`: what changed between two descriptions, and what of it breaks something.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tells the changes between two descriptions, and what they break.",
        discussion: """
            A change breaks the wire when a client that followed the old contract can stop working, and source when Swift \
            code that uses the generated client can stop compiling. 'apigen rules' lists the kinds of changes; \
            docs/Changes.md explains the verdicts. 'git:REV:PATH' is a file as git has it, such as \
            git:HEAD:schema/openapi.yaml; as for git itself, the path begins at the repository's top folder, or with './' \
            where the command runs.
            """
    )

    /// A verdict that ends the command with 1.
    enum Verdict: String, CaseIterable, ExpressibleByArgument {
        case wire
        case source
        case none
    }

    @Argument(help: "The old description: a file, or git:REV:PATH.")
    var old: String

    @Argument(help: "The new description: a file, or git:REV:PATH.")
    var new: String

    @Option(help: "How the changes are written: text, markdown, json, or github for annotations of its workflows.")
    var format = ReportFormat.text

    @Option(
        name: .customLong("fail-on"),
        help:
            "End with 1 where a change breaks that: wire, source or none; may be repeated. Without it, apigen.yaml says."
    )
    var failOn: [Verdict] = []

    @Option(help: "The configuration file, for its overlays, names and 'diff'.")
    var config: String?

    @Option(name: .customLong("overlay"), help: "An OpenAPI overlay that changes both descriptions; may be repeated.")
    var overlays: [String] = []

    @Option(help: "The folder that the descriptions' other files must be in; without it, the description's own.")
    var root: String?

    func run() throws {
        try ExitStatus.reporting {
            let configuration = try config.map { try ConfigurationInput(path: $0) }
            StandardError.write(configuration?.findings ?? [])
            guard configuration?.isUsable != false else { throw ExitStatus.badInput }
            let comparison = try DescriptionDiff(
                old: DescriptionSource(old),
                new: DescriptionSource(new),
                root: root,
                overlays: overlays,
                configuration: configuration
            )
            StandardError.write(comparison.findings)
            guard let report = comparison.report else { throw ExitStatus.badInput }
            print(report.text(in: format), terminator: "")
            if fails(report, configuration) { throw ExitStatus.findings }
        }
    }

    private func fails(_ report: ChangeReport, _ configuration: ConfigurationInput?) -> Bool {
        let chosen = failOn.reduce(into: Breakage()) { breaks, verdict in
            if verdict == .wire { breaks.insert(.wire) }
            if verdict == .source { breaks.insert(.source) }
        }
        let breaks = failOn.isEmpty ? configuration?.diff.failsOn ?? [] : chosen
        return report.changes.contains { !$0.breaks.isDisjoint(with: breaks) }
    }
}

extension ReportFormat: ExpressibleByArgument {}
