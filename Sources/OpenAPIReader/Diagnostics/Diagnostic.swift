/// One finding about a description.
package struct Diagnostic: Hashable, Sendable {
    /// How grave a finding is.
    package enum Severity: String, Hashable, Sendable {
        /// Nothing can be generated.
        case error
        /// Something is left out or was guessed; the rest stands.
        case warning
        /// More about the finding before.
        case note
    }

    /// How grave it is.
    package var severity: Severity

    /// A stable name in kebab case, such as `ref-missing`.
    package var code: String

    /// One sentence in the present tense without a full stop: the value, the place and the mend.
    package var message: String

    /// Where the reader should look first.
    package var position: SourcePosition

    /// Makes a finding.
    package init(_ severity: Severity, code: String, _ message: String, at position: SourcePosition) {
        self.severity = severity
        self.code = code
        self.message = message
        self.position = position
    }
}
