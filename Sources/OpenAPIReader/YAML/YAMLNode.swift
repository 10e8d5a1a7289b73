/// A value of a YAML document, with the place where it stands.
package struct YAMLNode: Hashable, Sendable {
    /// What the node holds.
    package enum Content: Hashable, Sendable {
        /// A scalar after the YAML 1.2 core schema (YAML 1.2.2 section 10.3).
        case scalar(YAMLScalar)
        /// A list.
        case sequence([YAMLNode])
        /// A mapping in the order of the text; keys are unique.
        case mapping([YAMLEntry])
    }

    /// What the node holds.
    package var content: Content

    /// Where the value begins.
    package var position: SourcePosition

    /// The text of a scalar that is no string, as it was written, so that `1.10` stays what it is.
    package var literal: String?

    /// Makes a node.
    package init(_ content: Content, at position: SourcePosition, literal: String? = nil) {
        self.content = content
        self.position = position
        self.literal = literal
    }
}

/// One key of a mapping with its value.
package struct YAMLEntry: Hashable, Sendable {
    /// The key's text, as written: `200` and `"200"` are the same key.
    package var key: String

    /// Where the key begins.
    package var position: SourcePosition

    /// The key's value.
    package var value: YAMLNode

    /// Makes an entry.
    package init(key: String, at position: SourcePosition, value: YAMLNode) {
        self.key = key
        self.position = position
        self.value = value
    }
}
