/// Reads the elements of a JSON array in order, for the `init(from:)` of a generated tuple.
@_spi(Generated) public struct TupleDecoder {
    private var container: any UnkeyedDecodingContainer

    /// Opens the array; throws `DecodingError.typeMismatch` if the value is not an array.
    public init(_ decoder: any Decoder) throws {
        container = try decoder.unkeyedContainer()
    }

    /// Reads the next element, which must not be missing; it may be null only if `Value` allows that.
    public mutating func required<Value: Decodable>() throws -> Value {
        try container.decode(Value.self)
    }

    /// Reads the next element, which may be null or missing; both are nil.
    public mutating func optional<Value: Decodable>() throws -> Value? {
        container.isAtEnd ? nil : try container.decodeIfPresent(Value.self)
    }

    /// Reads all remaining elements.
    public mutating func rest<Value: Decodable>() throws -> [Value] {
        var rest: [Value] = []
        while !container.isAtEnd { rest.append(try container.decode(Value.self)) }
        return rest
    }
}
