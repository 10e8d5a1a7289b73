import APIDiff
import ArgumentParser

/// `apigen rules`: lists the kinds of changes that `apigen diff` reports.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Lists the kinds of changes that 'apigen diff' reports, and what they usually break."
    )

    /// The format of the list.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case markdown
    }

    @Option(help: "The format of the list.")
    var format = Format.text

    func run() {
        switch format {
        case .text:
            for rule in RuleCatalog.rules { print("\(rule.id): \(rule.breaks.words): \(rule.sentence)") }
        case .markdown:
            print("| id | verdict | change |\n|---|---|---|")
            for rule in RuleCatalog.rules { print("| `\(rule.id)` | \(rule.breaks.words) | \(rule.sentence) |") }
        }
    }
}

extension Breakage {
    /// The word for the severity: `wire, source`.
    var words: String {
        switch self {
        case [.wire, .source]: "wire, source"
        case .wire: "wire"
        case .source: "source"
        default: "compatible"
        }
    }
}
