import APIDiff
import OpenAPIReader

/// The changes between two descriptions, to be written down.
struct ChangeReport {
    /// The changes, those that break the wire first, then those that break source.
    let changes: [Change]

    /// The old description as the user named it.
    let old: String

    /// The new description as the user named it.
    let new: String

    /// What the next version's number says.
    let step: VersionBump

    init(changes: [Change], old: String, new: String) {
        let ranked = changes.enumerated().sorted {
            ($0.element.breaks.rank, $0.offset) < ($1.element.breaks.rank, $1.offset)
        }
        self.changes = ranked.map(\.element)
        self.old = old
        self.new = new
        step = VersionBump(changes)
    }

    /// The report in a format, with the new line at its end.
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

    /// The whole in one line, without a full stop.
    var summary: String {
        guard !changes.isEmpty else { return "no changes" }
        let count = "\(changes.count) change\(changes.count == 1 ? "" : "s")"
        let broken = "\(wire.count) break\(wire.count == 1 ? "s" : "") the wire, \(source.count) source"
        return "\(count): \(broken); the next version is a \(step.rawValue) one"
    }

    /// The report as lines that compilers print, so that editors find the places.
    private var text: String {
        let lines = changes.map { change in
            let place = (change.new ?? change.old).map { "\($0): " } ?? "\(new): "
            let other = change.new == nil ? nil : change.old
            let ending = other.map { " (was \($0))" } ?? ""
            return "\(place)\(change.breaks.words): [\(change.rule.id)] \(change.message)\(ending)\n"
        }
        return lines.joined() + summary + "\n"
    }
}

/// How a report is written.
enum ReportFormat: String, CaseIterable {
    /// A line for each change, as compilers write them.
    case text
    /// A heading and a table for each verdict.
    case markdown
    /// One JSON object.
    case json
    /// Annotations of GitHub's workflows.
    case github
}

extension Breakage {
    fileprivate var rank: Int { contains(.wire) ? 0 : contains(.source) ? 1 : 2 }
}
