import APIDiff

extension ChangeReport {
    /// The report as Markdown, with a table for each degree of compatibility.
    var markdown: String {
        let sections = [
            section("Breaks the wire", wire),
            section("Breaks source only", source.filter { !$0.breaks.contains(.wire) }),
            section("Compatible", changes.filter(\.breaks.isEmpty)),
        ]
        return "## API changes\n\n\(Self.capitalized(summary)).\n" + sections.joined()
    }

    private func section(_ title: String, _ changes: [Change]) -> String {
        guard !changes.isEmpty else { return "" }
        let rows = changes.map { change in
            let position = (change.new ?? change.old).map { "`\($0)`" } ?? ""
            let source = change.breaks == [.wire, .source] ? " Breaks source too." : ""
            return "| \(Self.cell(Self.capitalized(change.message))).\(source) | `\(change.rule.id)` | \(position) |\n"
        }
        return "\n### \(title)\n\n| change | rule | position |\n|---|---|---|\n" + rows.joined()
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// The text with all characters escaped that have a meaning in Markdown or HTML.
    private static func cell(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "|", "*", "_", "`", "[", "]", "\\": result += "\\\(character)"
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            default: result.append(character)
            }
        }
        return result
    }
}
