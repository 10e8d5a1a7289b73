import APIDiff
import ArgumentParser

/// `apigen rules`: the kinds of changes that `apigen diff` tells.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Lists the kinds of changes that 'apigen diff' tells, and what they usually break."
    )

    /// How the list is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case markdown
    }

    @Option(help: "How the list is written: text or markdown.")
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
    /// What breaks, in words: `wire, source`.
    var words: String {
        switch self {
        case [.wire, .source]: "wire, source"
        case .wire: "wire"
        case .source: "source"
        default: "compatible"
        }
    }
}
