/// An event of YAML's serialization, in the order of the text (YAML 1.2.2 section 3.1.1).
struct YAMLEvent {
    /// The kind of an event.
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

    /// A scalar whose type has not been resolved.
    struct Scalar {
        var text: String
        var anchor: String?
        var tag: String?

        /// Whether the scalar is neither quoted nor a block; only then its text determines the type.
        var isPlain: Bool
    }

    var kind: Kind
    var position: SourcePosition
}

/// An error after which the rest of the text cannot be read.
struct YAMLError: Error {
    var diagnostic: Diagnostic

    init(_ code: String, _ message: String, at position: SourcePosition) {
        diagnostic = Diagnostic(.error, code: code, message, at: position)
    }
}
