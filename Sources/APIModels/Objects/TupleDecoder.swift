/// Reads the members of a JSON array one after the other: what the `init(from:)` of a generated tuple calls.
public struct TupleDecoder {
    private var container: any UnkeyedDecodingContainer

    /// Opens the array; throws `DecodingError.typeMismatch` where the value is none.
    public init(_ decoder: any Decoder) throws {
        container = try decoder.unkeyedContainer()
    }

    /// The next member, which must be there; null only where `Value` takes it.
    public mutating func required<Value: Decodable>() throws -> Value {
        try container.decode(Value.self)
    }

    /// The next member, which may be null or missing; both are nil.
    public mutating func optional<Value: Decodable>() throws -> Value? {
        container.isAtEnd ? nil : try container.decodeIfPresent(Value.self)
    }

    /// All members that are left.
    public mutating func rest<Value: Decodable>() throws -> [Value] {
        var rest: [Value] = []
        while !container.isAtEnd { rest.append(try container.decode(Value.self)) }
        return rest
    }
}
