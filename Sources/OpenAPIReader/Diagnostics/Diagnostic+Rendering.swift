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
