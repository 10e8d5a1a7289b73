/// Reads the properties of a JSON object in the order of a model's keys.
@_spi(Generated) public struct ObjectDecoder {
    private let decoder: any Decoder
    private let container: PropertyDecodingContainer
    private let keys: PropertyKeys
    private var position = 0

    /// Opens the object; throws `DecodingError.typeMismatch` if the value is not an object.
    public init(_ decoder: any Decoder, _ keys: PropertyKeys) throws {
        self.decoder = decoder
        self.keys = keys
        container = try decoder.container(keyedBy: PropertyKey.self)
    }

    /// Reads the next properties. An optional may be missing or null; a `Nullable` is `.null` where JSON has null.
    public mutating func read<each Value: APIValue>() throws -> (repeat each Value) {
        (repeat try next((each Value).self))
    }

    /// Reads the properties that are not among the keys.
    public func additionalProperties<Value: Decodable>() throws -> [String: Value] {
        var properties: [String: Value] = [:]
        for key in container.allKeys where !keys.names.contains(key.stringValue) {
            properties[key.stringValue] = try container.decode(Value.self, forKey: key)
        }
        return properties
    }

    /// Reads the whole object as the union that it also is.
    public func union<Value: Decodable>() throws -> Value {
        try Value(from: decoder)
    }

    private mutating func next<Value: APIValue>(_ type: Value.Type) throws -> Value {
        precondition(position < keys.keys.count, "a model must not read more properties than it has keys")
        defer { position += 1 }
        return try Value.read(from: container, keys.keys[position])
    }
}
