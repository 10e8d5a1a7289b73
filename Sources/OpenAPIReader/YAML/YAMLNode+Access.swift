extension YAMLNode {
    /// Returns the entry of a key; nil if the key is missing or the node is not a mapping. The search is linear.
    package subscript(key: String) -> YAMLEntry? {
        entries?.first { $0.key == key }
    }

    /// The entries of a mapping.
    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The members of a list.
    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The scalar of a node that is one.
    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The value of a string; nil for every other scalar.
    package var string: String? {
        if case .scalar(.string(let text)) = content { text } else { nil }
    }

    /// The text of any scalar as it is written, without quotes.
    package var text: String? {
        guard let scalar else { return nil }
        if case .string(let text) = scalar { return text }
        return literal ?? json
    }

    /// The value of a boolean.
    package var boolean: Bool? {
        if case .scalar(.boolean(let value)) = content { value } else { nil }
    }

    /// The value of an integer or another number.
    package var number: Double? {
        switch content {
        case .scalar(.integer(let value)): Double(value)
        case .scalar(.number(let value)): value
        default: nil
        }
    }

    /// Whether the node is `null`, `~` or empty.
    package var isNull: Bool { scalar == .null }

    /// The kind of the node as messages name it, such as `a list`.
    package var kindName: String {
        switch content {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar(.null): "null"
        case .scalar(.boolean): "a boolean"
        case .scalar(.integer), .scalar(.number): "a number"
        case .scalar(.string): "a string"
        }
    }
}
