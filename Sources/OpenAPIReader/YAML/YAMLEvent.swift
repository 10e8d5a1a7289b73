/// A step of a YAML text, as the parser meets it (YAML 1.2.2 section 3.1.1).
struct YAMLEvent {
    /// What the step is.
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias(String)
        case scalar(Scalar)
        case sequenceStart(anchor: String?, tag: String?)
        case sequenceEnd
        case mappingStart(anchor: String?, tag: String?)
        case mappingEnd
    }

    /// A scalar before it has a type.
    struct Scalar {
        var text: String
        var anchor: String?
        var tag: String?

        /// Without quotes and not a block: only then the text decides the type.
        var isPlain: Bool
    }

    var kind: Kind
    var position: SourcePosition
}

/// A finding after which the text cannot be read any further.
struct YAMLFailure: Error {
    var diagnostic: Diagnostic

    init(_ code: String, _ message: String, at position: SourcePosition) {
        diagnostic = Diagnostic(.error, code: code, message, at: position)
    }
}
