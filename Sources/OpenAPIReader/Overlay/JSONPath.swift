/// A JSONPath (RFC 9535).
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

        /// Whether it selects at most one node.
        var isSingular: Bool {
            guard !isRecursive, selectors.count == 1 else { return false }
            return switch selectors[0] {
            case .name, .index: true
            case .wildcard, .slice, .filter: false
            }
        }
    }

    /// A path inside of a filter.
    struct Query {
        /// Whether it begins at the root of the document, and not at the current node.
        var isFromRoot: Bool
        var segments: [Segment]
    }

    /// A condition on a node.
    indirect enum Filter {
        case or(Filter, Filter)
        case and(Filter, Filter)
        case not(Filter)
        case exists(Query)
        case matches(Operand, pattern: Operand, isWhole: Bool)
        case compares(Operand, String, Operand)
    }

    /// A value: a side of a comparison, or the argument of a function.
    indirect enum Operand {
        case literal(YAMLScalar)
        /// The value of a path that selects at most one node.
        case query(Query)
        /// `length`
        case length(Operand)
        /// `count`
        case count(Query)
        /// `value`: the only node that the path selects.
        case value(Query)
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
