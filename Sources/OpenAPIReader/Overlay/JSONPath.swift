/// A JSONPath, as far as overlays use it (RFC 9535 without functions).
struct JSONPath {
    /// What one step selects among the children of a node.
    indirect enum Selector {
        case name(String)
        case index(Int)
        case wildcard
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Filter)
    }

    /// A step; a recursive one looks at the children of all descendants too.
    struct Segment {
        var isRecursive: Bool
        var selectors: [Selector]
    }

    /// What a filter asks of a node.
    indirect enum Filter {
        case or(Filter, Filter)
        case and(Filter, Filter)
        case not(Filter)
        case exists(Operand)
        case compares(Operand, String, Operand)
    }

    /// A side of a comparison.
    enum Operand {
        case literal(YAMLScalar)
        case current([Segment])
        case root([Segment])
    }

    var segments: [Segment]

    /// Reads a path; throws what is wrong with it.
    init(_ text: String) throws(JSONPathFailure) {
        var parser = JSONPathParser(text)
        segments = try parser.path()
    }
}

/// What is wrong with a JSONPath, as a clause.
struct JSONPathFailure: Error {
    var reason: String
}
