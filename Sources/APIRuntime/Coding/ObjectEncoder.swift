/// Writes the properties of a JSON object one after the other, in the order of the model's keys.
public struct ObjectEncoder {
    private let encoder: any Encoder
    private var container: PropertyEncodingContainer
    private let keys: ObjectKeys
    private var position = 0

    /// Opens the object; it is `{}` when nothing is written into it.
    public init(_ encoder: any Encoder, _ keys: ObjectKeys) {
        self.encoder = encoder
        self.keys = keys
        container = encoder.container(keyedBy: PropertyKey.self)
    }

    /// Writes the next properties; what is nil is left out, and `.null` becomes null.
    public mutating func write<each Value: APIValue>(_ values: repeat each Value) throws {
        for value in repeat each values { try value.write(to: &container, next()) }
    }

    /// Writes the next properties, which are always there: what is nil becomes null.
    public mutating func writeOrNull<each Value: APIValue>(_ values: repeat (each Value)?) throws {
        for value in repeat each values { try container.encode(value, forKey: next()) }
    }

    /// Writes properties under the names that they have; what is written later under such a name replaces them.
    public mutating func others<Value: Encodable>(_ values: [String: Value]) throws {
        for (name, value) in values { try container.encode(value, forKey: PropertyKey(name)) }
    }

    /// Writes the properties of a union into the same object.
    ///
    /// Throws `EncodingError.invalidValue` when the value is no object.
    public mutating func whole<Value: Encodable>(_ value: Value) throws {
        try value.encode(to: ObjectPartEncoder(encoder))
    }

    private mutating func next() -> PropertyKey {
        precondition(position < keys.keys.count, "a model writes no more properties than it has keys")
        defer { position += 1 }
        return keys.keys[position]
    }
}
