/// Reads the properties of a JSON object in the order of a model's keys.
@_spi(Generated) public struct ObjectDecoder {
    private enum Source {
        case json(JSONObjectParts)
        case container(any Decoder, PropertyDecodingContainer)
    }

    private let source: Source
    private let keys: PropertyKeys
    private var position = 0

    /// Opens the object; throws `DecodingError.typeMismatch` if the value is not an object.
    public init(_ decoder: any Decoder, _ keys: PropertyKeys) throws {
        self.keys = keys
        if let decoder = decoder as? JSONSliceDecoder {
            source = .json(try JSONObjectParts(decoder, keys))
        } else {
            source = .container(decoder, try decoder.container(keyedBy: PropertyKey.self))
        }
    }

    /// Reads the next properties. An optional may be missing or null; a `Nullable` is `.null` where JSON has null.
    public mutating func read<each Value: APIValue>() throws -> (repeat each Value) {
        (repeat try next((each Value).self))
    }

    /// Reads the properties that are not among the keys.
    public func additionalProperties<Value: Decodable>() throws -> [String: Value] {
        switch source {
        case .json(let parts): return try parts.additionalProperties()
        case .container(_, let container):
            var properties: [String: Value] = [:]
            for key in container.allKeys where !keys.names.contains(key.stringValue) {
                properties[key.stringValue] = try container.decode(Value.self, forKey: key)
            }
            return properties
        }
    }

    /// Reads the whole object as the union that it also is.
    public func union<Value: Decodable>() throws -> Value {
        switch source {
        case .json(let parts): return try parts.union()
        case .container(let decoder, _): return try Value(from: decoder)
        }
    }

    private mutating func next<Value: APIValue>(_ type: Value.Type) throws -> Value {
        precondition(position < keys.keys.count, "a model must not read more properties than it has keys")
        defer { position += 1 }
        switch source {
        case .json(let parts): return try parts.property(at: position)
        case .container(_, let container): return try Value.read(from: container, keys.keys[position])
        }
    }
}
