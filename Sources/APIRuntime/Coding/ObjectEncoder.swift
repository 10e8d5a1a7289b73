/// Writes the properties of a JSON object: what the `encode(to:)` of a generated model calls.
public struct ObjectEncoder {
    private let encoder: any Encoder
    private var container: KeyedEncodingContainer<ObjectKey>

    /// Opens the object; it is `{}` when nothing is written into it.
    public init(_ encoder: any Encoder) {
        self.encoder = encoder
        container = encoder.container(keyedBy: ObjectKey.self)
    }

    /// Writes a property that is always there; an optional that is nil becomes null.
    public mutating func required<Value: Encodable>(_ name: String, _ value: Value) throws {
        try container.encode(value, forKey: ObjectKey(name))
    }

    /// Writes a property unless it is nil.
    public mutating func optional<Value: Encodable>(_ name: String, _ value: Value?) throws {
        try container.encodeIfPresent(value, forKey: ObjectKey(name))
    }

    /// Writes a property unless it is nil; `.null` becomes null.
    public mutating func nullable<Value: Encodable>(_ name: String, _ value: Nullable<Value>?) throws {
        try container.encodeIfPresent(value, forKey: ObjectKey(name))
    }

    /// Writes properties under the names that they have; what is written later under such a name replaces them.
    public mutating func others<Value: Encodable>(_ values: [String: Value]) throws {
        for (name, value) in values { try container.encode(value, forKey: ObjectKey(name)) }
    }

    /// Writes the properties of a union into the same object.
    ///
    /// Throws `EncodingError.invalidValue` when the value is no object.
    public mutating func whole<Value: Encodable>(_ value: Value) throws {
        try value.encode(to: ObjectPartEncoder(encoder))
    }
}
