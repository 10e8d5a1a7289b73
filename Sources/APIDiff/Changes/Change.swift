package import OpenAPIReader

/// One difference between two descriptions of an API.
package struct Change: Hashable, Sendable {
    /// The kind of change.
    package var rule: Rule

    /// The changed part: an operation such as `GET /pets`, or a property such as `Pet.name`.
    package var subject: String

    /// One sentence without a full stop: what changed, where, and the old and new values.
    package var message: String

    /// The position in the old document; nil for an addition.
    package var old: SourcePosition?

    /// The position in the new document; nil for a removal.
    package var new: SourcePosition?

    /// What this change breaks. It may be less than `rule.breaks`.
    package var breaks: Breakage

    /// Creates a change.
    package init(
        rule: Rule,
        subject: String,
        message: String,
        old: SourcePosition?,
        new: SourcePosition?,
        breaks: Breakage
    ) {
        self.rule = rule
        self.subject = subject
        self.message = message
        self.old = old
        self.new = new
        self.breaks = breaks
    }
}
