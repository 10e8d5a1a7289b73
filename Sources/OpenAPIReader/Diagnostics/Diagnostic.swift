/// An error, a warning or a note about a description.
package struct Diagnostic: Hashable, Sendable {
    /// How severe a diagnostic is.
    package enum Severity: String, Hashable, Sendable {
        /// Nothing can be generated.
        case error
        /// A part of the description is left out or was guessed; the rest is generated.
        case warning
        /// Details of the diagnostic before it.
        case note
    }

    /// How severe the diagnostic is.
    package var severity: Severity

    /// A stable name in kebab case, such as `ref-missing`.
    package var code: String

    /// One sentence in the present tense without a full stop: what is wrong, where, and how to fix it.
    package var message: String

    /// The position in the description that the message is about.
    package var position: SourcePosition

    /// Creates a diagnostic.
    package init(_ severity: Severity, code: String, _ message: String, at position: SourcePosition) {
        self.severity = severity
        self.code = code
        self.message = message
        self.position = position
    }
}
