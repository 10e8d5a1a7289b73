/// A part of an object other than its declared properties.
@_spi(Generated) public struct ObjectPart: Hashable, Sendable {
    private enum Content {
        case properties([String: any APIValue])
        case object(any APIValue)
    }

    private let content: Content

    /// Creates a part of properties that are not declared, by name.
    public static func additionalProperties(_ values: [String: some APIValue]) -> ObjectPart {
        ObjectPart(content: .properties(values))
    }

    /// Creates a part of the properties of a union. Writing throws `EncodingError.invalidValue` if its value is not an object.
    public static func union(_ value: some APIValue) -> ObjectPart {
        ObjectPart(content: .object(value))
    }

    /// Appends the part to the properties of an object.
    func write(to members: inout JSONMembers) throws(JSONWritingFailure) {
        switch content {
        case .properties(let values):
            for (name, value) in values.sorted(by: { $0.key < $1.key }) { try members.append(element: value, name) }
        case .object(let value): try members.append(contentsOf: value)
        }
    }

    func write(to encoder: any Encoder) throws {
        switch content {
        case .properties(let values):
            var container = encoder.container(keyedBy: PropertyKey.self)
            for (name, value) in values { try container.encode(value, forKey: PropertyKey(name)) }
        case .object(let value): try value.encode(to: ObjectPartEncoder(encoder))
        }
    }

    /// Compares the properties or the values of the unions.
    public static func == (left: ObjectPart, right: ObjectPart) -> Bool {
        switch (left.content, right.content) {
        case (.properties(let left), .properties(let right)):
            left.count == right.count
                && left.allSatisfy { name, value in right[name].map { isEqual(value, $0) } ?? false }
        case (.object(let left), .object(let right)): isEqual(left, right)
        default: false
        }
    }

    /// Hashes the names of the properties, or the value of the union.
    public func hash(into hasher: inout Hasher) {
        switch content {
        case .properties(let values): hasher.combine(Set(values.keys))
        case .object(let value): value.hash(into: &hasher)
        }
    }
}
