/// A JSONPath without functions, which overlays hardly use (RFC 9535).
struct JSONPath {
    /// Selects children of a node.
    indirect enum Selector {
        case name(String)
        case index(Int)
        case wildcard
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Filter)
    }

    /// A segment; a recursive one selects among the children of the node and of all its descendants.
    struct Segment {
        var isRecursive: Bool
        var selectors: [Selector]
    }

    /// A condition on a node.
    indirect enum Filter {
        case or(Filter, Filter)
        case and(Filter, Filter)
        case not(Filter)
        case exists(Operand)
        case compares(Operand, String, Operand)
    }

    /// A side of a comparison, relative to the current node or to the root.
    enum Operand {
        case literal(YAMLScalar)
        case current([Segment])
        case root([Segment])
    }

    var segments: [Segment]

    /// Parses a path; throws an error for an invalid one.
    init(_ text: String) throws(JSONPathError) {
        var parser = JSONPathParser(text)
        segments = try parser.path()
    }
}

/// The reason, as a clause, why a text is not a valid JSONPath.
struct JSONPathError: Error {
    var reason: String
}
