package import OpenAPIReader

/// A text in the configuration, with its position.
package struct ConfiguredText: Hashable, Sendable {
    /// The text.
    package var text: String

    /// Its position.
    package var position: SourcePosition

    /// Creates a text.
    package init(_ text: String, at position: SourcePosition) {
        self.text = text
        self.position = position
    }
}

extension Diagnostic {
    /// Returns the warning about a path, tag or operation in the configuration that the description does not have.
    static func unmatched(_ text: ConfiguredText, noun: String, in operations: [Operation]) -> Diagnostic {
        let candidates =
            switch noun {
            case "path": operations.map(\.path)
            case "tag": operations.flatMap(\.tags)
            default: operations.compactMap(\.operationID)
            }
        return unmatched(text, noun: noun, among: candidates)
    }

    /// Returns the warning about a name in the configuration that the description does not have.
    static func unmatched(_ text: ConfiguredText, noun: String, among candidates: [String]) -> Diagnostic {
        let nearest = Suggestion.nearest(to: text.text, among: candidates.prefix(2_000))
        let hint = nearest.map { "; did you mean \($0.quoted)?" } ?? ""
        return Diagnostic(
            .warning,
            code: "configuration-unmatched",
            "the description has no \(noun) \(text.text.quoted)\(hint)",
            at: text.position
        )
    }
}
