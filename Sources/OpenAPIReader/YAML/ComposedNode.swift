/// A node with the size that counts against the limits when an alias repeats it.
struct ComposedNode {
    var node: YAMLNode

    /// The position of the value. For an alias this is the alias's own position, and `node.position` is the anchor's.
    var position: SourcePosition

    /// The number of nodes, including this one.
    var size = 1

    /// The number of levels; a scalar has one.
    var height = 1

    /// Whether the node is a plain `<<`.
    var isMergeKey = false

    init(_ node: YAMLNode, size: Int = 1, height: Int = 1, isMergeKey: Bool = false) {
        self.node = node
        position = node.position
        self.size = size
        self.height = height
        self.isMergeKey = isMergeKey
    }
}
