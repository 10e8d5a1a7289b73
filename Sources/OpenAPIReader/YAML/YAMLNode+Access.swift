extension YAMLNode {
    /// The entry of a key; nil when there is none or the node is no mapping. Looks at one key after another.
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

    /// The scalar, for a node that is one.
    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The value of a string; nil for every other scalar.
    package var string: String? {
        if case .scalar(.string(let text)) = content { text } else { nil }
    }

    /// The text of any scalar as it was written, without quotes.
    package var text: String? {
        guard let scalar else { return nil }
        if case .string(let text) = scalar { return text }
        return literal ?? json
    }

    /// The value of a boolean.
    package var boolean: Bool? {
        if case .scalar(.boolean(let value)) = content { value } else { nil }
    }

    /// The value of a number, whole or not.
    package var number: Double? {
        switch content {
        case .scalar(.integer(let value)): Double(value)
        case .scalar(.number(let value)): value
        default: nil
        }
    }

    /// Whether the node is `null`, `~` or empty.
    package var isNull: Bool { scalar == .null }

    /// What the node is, in the words of messages: `a list`.
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
