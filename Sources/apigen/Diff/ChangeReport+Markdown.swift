import APIDiff

extension ChangeReport {
    /// The report as Markdown: a table for each verdict.
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
            let place = (change.new ?? change.old).map { "`\($0)`" } ?? ""
            let source = change.breaks == [.wire, .source] ? " Source breaks too." : ""
            return "| \(Self.cell(Self.capitalized(change.message))).\(source) | `\(change.rule.id)` | \(place) |\n"
        }
        return "\n### \(title)\n\n| change | rule | place |\n|---|---|---|\n" + rows.joined()
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// What would end a cell, begin a tag or turn into markup is written as itself.
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
