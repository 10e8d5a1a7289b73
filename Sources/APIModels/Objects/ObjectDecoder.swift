/// Reads the properties of a JSON object one after the other, in the order of the model's keys.
public struct ObjectDecoder {
    private let decoder: any Decoder
    private let container: PropertyDecodingContainer
    private let keys: ObjectKeys
    private var position = 0

    /// Opens the object; throws `DecodingError.typeMismatch` where the value is none.
    public init(_ decoder: any Decoder, _ keys: ObjectKeys) throws {
        self.decoder = decoder
        self.keys = keys
        container = try decoder.container(keyedBy: PropertyKey.self)
    }

    /// The next properties: an optional may be missing or null, a `Nullable` is null where JSON has null.
    public mutating func read<each Value: APIValue>() throws -> (repeat each Value) {
        (repeat try next((each Value).self))
    }

    /// The properties that none of the keys names.
    public func others<Value: Decodable>() throws -> [String: Value] {
        var others: [String: Value] = [:]
        for key in container.allKeys where !keys.names.contains(key.stringValue) {
            others[key.stringValue] = try container.decode(Value.self, forKey: key)
        }
        return others
    }

    /// The whole object once more, as a union that it also is.
    public func whole<Value: Decodable>() throws -> Value {
        try Value(from: decoder)
    }

    /// The next property.
    mutating func next<Value: APIValue>(_ type: Value.Type) throws -> Value {
        precondition(position < keys.keys.count, "a model reads no more properties than it has keys")
        defer { position += 1 }
        return try Value.read(from: container, keys.keys[position])
    }
}
