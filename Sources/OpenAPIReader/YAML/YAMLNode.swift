/// A value of a YAML document, with its position.
package struct YAMLNode: Hashable, Sendable {
    /// The content of a node.
    package enum Content: Hashable, Sendable {
        /// A scalar with its type in the YAML 1.2 core schema (YAML 1.2.2 section 10.3).
        case scalar(YAMLScalar)
        /// A list.
        case sequence([YAMLNode])
        /// A mapping in the order of the text; keys are unique.
        case mapping([YAMLEntry])
    }

    /// The content of the node.
    package var content: Content

    /// The position at which the value begins.
    package var position: SourcePosition

    /// The text of a scalar that is not a string, as it is written, so that `1.10` keeps its last digit.
    package var literal: String?

    /// Creates a node.
    package init(_ content: Content, at position: SourcePosition, literal: String? = nil) {
        self.content = content
        self.position = position
        self.literal = literal
    }
}

/// One key of a mapping with its value.
package struct YAMLEntry: Hashable, Sendable {
    /// The key's text as it is written: `200` and `"200"` are the same key.
    package var key: String

    /// The position at which the key begins.
    package var position: SourcePosition

    /// The key's value.
    package var value: YAMLNode

    /// Creates an entry.
    package init(key: String, at position: SourcePosition, value: YAMLNode) {
        self.key = key
        self.position = position
        self.value = value
    }
}
