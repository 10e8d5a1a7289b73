/// What reading gave: the description, unless an error stands among the diagnostics, and every finding.
package struct ReadingResult: Sendable {
    /// The description; nil when a diagnostic is an error.
    package var description: OpenAPIDescription?

    /// All findings, in the order of the text.
    package var diagnostics: [Diagnostic]

    package init(description: OpenAPIDescription?, diagnostics: [Diagnostic]) {
        self.description = description
        self.diagnostics = diagnostics
    }
}

/// Reads OpenAPI documents.
package enum DescriptionReader {
    /// Reads the text of an OpenAPI 3.0 or 3.1 document; `file` is the name that positions show.
    package static func read(_ text: [UInt8], file: String) -> ReadingResult {
        ReadingResult(description: nil, diagnostics: [])
    }
}
