/// The result of reading a description: its value, unless there is an error, and all diagnostics.
package struct ReadingResult: Sendable {
    /// The description; nil if one of the diagnostics is an error.
    package var description: OpenAPIDescription?

    /// All diagnostics, in the order of the text.
    package var diagnostics: [Diagnostic]

    /// The texts of all files that were read, by the file names in the positions.
    package var sources: [String: [UInt8]]

    /// Creates a result.
    package init(description: OpenAPIDescription?, diagnostics: [Diagnostic], sources: [String: [UInt8]] = [:]) {
        self.description = description
        self.diagnostics = diagnostics
        self.sources = sources
    }
}
