/// Reads the properties of a JSON object: what the `init(from:)` of a generated model calls.
///
/// All models share this type and its coding key; synthesized code would have a key type for each.
public struct ObjectDecoder {
    private let decoder: any Decoder
    private let container: KeyedDecodingContainer<ObjectKey>

    /// Opens the object; throws `DecodingError.typeMismatch` where the value is none.
    public init(_ decoder: any Decoder) throws {
        self.decoder = decoder
        container = try decoder.container(keyedBy: ObjectKey.self)
    }

    /// The value of a property that must be there; null only where `Value` takes it.
    public func required<Value: Decodable>(_ name: String) throws -> Value {
        try container.decode(Value.self, forKey: ObjectKey(name))
    }

    /// The value of a property that may be missing or null; both are nil.
    public func optional<Value: Decodable>(_ name: String) throws -> Value? {
        try container.decodeIfPresent(Value.self, forKey: ObjectKey(name))
    }

    /// The value of a property that may be missing and may be anything, null too: only a missing one is nil.
    public func optional(_ name: String) throws -> JSONValue? {
        let key = ObjectKey(name)
        return container.contains(key) ? try container.decode(JSONValue.self, forKey: key) : nil
    }

    /// The value of a property that may be missing, which is nil, or null, which is `.null`.
    public func nullable<Value: Decodable>(_ name: String) throws -> Nullable<Value>? {
        let key = ObjectKey(name)
        guard container.contains(key) else { return nil }
        return try Nullable(container.decodeIfPresent(Value.self, forKey: key))
    }

    /// The properties that have other names than those given.
    public func others<Value: Decodable>(besides names: Set<String>) throws -> [String: Value] {
        var others: [String: Value] = [:]
        for key in container.allKeys where !names.contains(key.stringValue) {
            others[key.stringValue] = try container.decode(Value.self, forKey: key)
        }
        return others
    }

    /// The whole object once more, as a union that it also is.
    public func whole<Value: Decodable>() throws -> Value {
        try Value(from: decoder)
    }
}
