/// What is written into an object beside its properties.
public struct ObjectPart: Hashable, Sendable {
    private enum Content {
        case properties([String: any APIValue])
        case object(any APIValue)
    }

    private let content: Content

    /// Properties under the names that they have.
    public static func others(_ values: [String: some APIValue]) -> ObjectPart {
        ObjectPart(content: .properties(values))
    }

    /// The properties of a union in the same object; a value that is no object is `EncodingError.invalidValue` when it is written.
    public static func whole(_ value: some APIValue) -> ObjectPart {
        ObjectPart(content: .object(value))
    }

    func write(to encoder: any Encoder) throws {
        switch content {
        case .properties(let values):
            var container = encoder.container(keyedBy: PropertyKey.self)
            for (name, value) in values { try container.encode(value, forKey: PropertyKey(name)) }
        case .object(let value): try value.encode(to: ObjectPartEncoder(encoder))
        }
    }

    /// Compares what is written.
    public static func == (left: ObjectPart, right: ObjectPart) -> Bool {
        switch (left.content, right.content) {
        case (.properties(let left), .properties(let right)):
            left.count == right.count
                && left.allSatisfy { name, value in right[name].map { isEqual(value, $0) } ?? false }
        case (.object(let left), .object(let right)): isEqual(left, right)
        default: false
        }
    }

    /// Hashes what is written.
    public func hash(into hasher: inout Hasher) {
        switch content {
        case .properties(let values): hasher.combine(Set(values.keys))
        case .object(let value): value.hash(into: &hasher)
        }
    }
}

/// Whether two values are of one type and the same.
func isEqual(_ left: any APIValue, _ right: any APIValue) -> Bool {
    left.isEqual(to: right)
}

extension APIValue {
    fileprivate func isEqual(to other: any APIValue) -> Bool {
        guard let other = other as? Self else { return false }
        return self == other
    }
}
