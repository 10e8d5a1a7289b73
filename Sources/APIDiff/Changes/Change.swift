package import OpenAPIReader

/// One difference between two descriptions of an API.
package struct Change: Hashable, Sendable {
    /// The kind of change.
    package var rule: Rule

    /// What changed: an operation such as `GET /pets`, a schema's property such as `Pet.name`.
    package var subject: String

    /// One sentence in the present tense without a full stop: the value and the place.
    package var message: String

    /// Where the old document says it; nil for what is new.
    package var old: SourcePosition?

    /// Where the new document says it; nil for what is gone.
    package var new: SourcePosition?

    /// What the change breaks here, which may be less than what its rule usually does.
    package var breaks: Breakage

    /// Makes a change.
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

/// What a change breaks; empty for one that everybody can live with.
package struct Breakage: OptionSet, Hashable, Sendable {
    /// The set as bits.
    package var rawValue: UInt8

    /// Makes a set of bits.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// A client that followed the old contract can stop working.
    package static let wire = Breakage(rawValue: 1)

    /// Swift source that uses the generated client can stop compiling.
    package static let source = Breakage(rawValue: 2)
}
