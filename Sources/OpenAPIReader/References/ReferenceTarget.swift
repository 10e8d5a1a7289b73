/// The node that a reference leads to.
struct ReferenceTarget {
    var location: DocumentLocation
    var node: YAMLNode

    /// The position of the key whose value the node is; for a whole file the position of the node itself.
    var position: SourcePosition
}

/// The reason why a reference cannot be resolved.
struct ReferenceError: Error {
    var code: String
    var message: String
}
