import APIDiff
import OpenAPIReader

/// The changes between two descriptions, in an order for readers.
struct ChangeReport {
    /// The changes, those that break the wire first, then those that break source.
    let changes: [Change]

    /// The old description as the user named it.
    let old: String

    /// The new description as the user named it.
    let new: String

    /// The part of the version number that the changes increase.
    let step: SemanticStep

    init(changes: [Change], old: String, new: String) {
        let ranked = changes.enumerated().sorted {
            ($0.element.breaks.rank, $0.offset) < ($1.element.breaks.rank, $1.offset)
        }
        self.changes = ranked.map(\.element)
        self.old = old
        self.new = new
        step = SemanticStep(changes)
    }

    /// Returns the report in a format; it ends with a line feed.
    func text(in format: ReportFormat) -> String {
        switch format {
        case .text: text
        case .markdown: markdown
        case .json: json
        case .github: annotations
        }
    }

    /// The changes that break the wire.
    var wire: [Change] { changes.filter { $0.breaks.contains(.wire) } }

    /// The changes that break source.
    var source: [Change] { changes.filter { $0.breaks.contains(.source) } }

    /// The counts of changes and the next version, in one line without a full stop.
    var summary: String {
        guard !changes.isEmpty else { return "no changes" }
        let count = "\(changes.count) change\(changes.count == 1 ? "" : "s")"
        let broken =
            "\(wire.count) break\(wire.count == 1 ? "s" : "") the wire, \(source.count) break\(source.count == 1 ? "s" : "") source"
        return "\(count): \(broken); the next version is a \(step.rawValue) version"
    }

    /// The report in the format of compiler messages, from which editors can open the positions.
    private var text: String {
        let lines = changes.map { change in
            let position = (change.new ?? change.old).map { "\($0): " } ?? "\(new): "
            let other = change.new == nil ? nil : change.old
            let ending = other.map { " (was \($0))" } ?? ""
            return "\(position)\(change.breaks.words): [\(change.rule.id)] \(change.message)\(ending)\n"
        }
        return lines.joined() + summary + "\n"
    }
}

/// The format of a report.
enum ReportFormat: String, CaseIterable {
    /// A line for each change, in the format of compiler messages.
    case text
    /// A heading and a table for each degree of compatibility.
    case markdown
    /// One JSON object.
    case json
    /// Workflow commands of GitHub, which become annotations.
    case github
}

extension Breakage {
    fileprivate var rank: Int { contains(.wire) ? 0 : contains(.source) ? 1 : 2 }
}
