extension Diagnostic: CustomStringConvertible {
    /// The finding in one line, as compilers write it: `path:line:column: severity: [code] message`.
    package var description: String {
        "\(position): \(severity.rawValue): [\(code)] \(message)"
    }
}

extension Diagnostic {
    /// The finding with the line it is about and a caret under the column; `source` is the whole text that was read.
    package func rendered(source: [UInt8]) -> String {
        rendered(SourceLines(source))
    }

    /// The finding with the line it is about and a caret under the column; `source` is the whole text that was read.
    package func rendered(source: String) -> String {
        rendered(source: Array(source.utf8))
    }

    fileprivate func rendered(_ lines: SourceLines) -> String {
        guard let excerpt = lines.excerpt(at: position) else { return description }
        return "\(description)\n\(excerpt.line)\n\(excerpt.caret)"
    }
}

extension [Diagnostic] {
    /// All findings with their lines and carets, one after another, without a line break at the end.
    package func rendered(source: [UInt8]) -> String {
        let lines = SourceLines(source)
        return map { $0.rendered(lines) }.joined(separator: "\n")
    }

    /// All findings with their lines and carets, each from the text of its file.
    package func rendered(sources: [String: [UInt8]]) -> String {
        var lines: [String: SourceLines] = [:]
        return map { diagnostic in
            let file = diagnostic.position.file
            guard let known = lines[file] ?? sources[file].map({ SourceLines($0) }) else {
                return diagnostic.description
            }
            lines[file] = known
            return diagnostic.rendered(known)
        }
        .joined(separator: "\n")
    }
}

/// A text cut into lines as libyaml counts them, for showing the place of a finding.
private struct SourceLines {
    /// A longer line is shown in part: minified JSON is one line of megabytes.
    private static let widest = 160

    private let lines: [Substring.UnicodeScalarView]

    init(_ source: [UInt8]) {
        let text = String(decoding: source, as: UTF8.self).unicodeScalars
        var lines: [Substring.UnicodeScalarView] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            var next = text.index(after: index)
            if Self.isBreak(text[index]) {
                lines.append(text[start..<index])
                if text[index] == "\r", next < text.endIndex, text[next] == "\n" { next = text.index(after: next) }
                start = next
            }
            index = next
        }
        lines.append(text[start...])
        self.lines = lines
    }

    /// The line breaks of YAML 1.1 section 5.4, which libyaml follows.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    func excerpt(at position: SourcePosition) -> (line: String, caret: String)? {
        guard lines.indices.contains(position.line - 1), position.column > 0 else { return nil }
        let line = lines[position.line - 1]
        // An empty line shows nothing, as in an empty file.
        if line.isEmpty { return nil }
        var before = line.prefix(position.column - 1)
        var after = line.dropFirst(position.column - 1)
        var lead = ""
        var end = ""
        if before.count > Self.widest / 2 {
            before = before.suffix(Self.widest / 2)
            lead = "…"
        }
        if after.count > Self.widest / 2 {
            after = after.prefix(Self.widest / 2)
            end = "…"
        }
        let shown = lead + Self.printable(before) + Self.printable(after) + end
        let indent = lead.map { _ in " " }.joined() + before.map { $0 == "\t" ? "\t" : " " }.joined()
        return (shown, indent + "^")
    }

    /// Control characters would act on the terminal, so they are shown as U+FFFD; tabs stay.
    private static func printable(_ scalars: Substring.UnicodeScalarView) -> String {
        var text = ""
        for scalar in scalars {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
            text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
        }
        return text
    }
}
