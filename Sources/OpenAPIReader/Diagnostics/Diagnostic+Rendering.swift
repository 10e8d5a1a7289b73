extension Diagnostic: CustomStringConvertible {
    /// The diagnostic in one line, as compilers write it: `path:line:column: severity: [code] message`.
    package var description: String {
        "\(position): \(severity.rawValue): [\(code)] \(message)"
    }
}

extension Diagnostic {
    /// Returns the diagnostic with its source line and a caret under the column; `source` is the whole text of the file.
    package func rendered(source: [UInt8]) -> String {
        rendered(SourceLines(source))
    }

    /// Returns the diagnostic with its source line and a caret under the column; `source` is the whole text of the file.
    package func rendered(source: String) -> String {
        rendered(source: Array(source.utf8))
    }

    fileprivate func rendered(_ lines: SourceLines) -> String {
        guard let excerpt = lines.excerpt(at: position) else { return description }
        return "\(description)\n\(excerpt.line)\n\(excerpt.caret)"
    }
}

extension [Diagnostic] {
    /// Returns all diagnostics of one file with their lines and carets, without a line break at the end.
    package func rendered(source: [UInt8]) -> String {
        let lines = SourceLines(source)
        return map { $0.rendered(lines) }.joined(separator: "\n")
    }

    /// Returns all diagnostics with their lines and carets; `sources` contains the text of each file by its name.
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
