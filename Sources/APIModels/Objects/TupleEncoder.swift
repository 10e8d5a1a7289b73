/// Writes the elements of a JSON array in order, for the `encode(to:)` of a generated tuple.
@_spi(Generated) public struct TupleEncoder {
    private var container: any UnkeyedEncodingContainer

    /// The nil elements since the last one that was written: null if another one follows, else left out.
    private var missing = 0

    /// Opens the array; it is `[]` if nothing is written.
    public init(_ encoder: any Encoder) {
        container = encoder.unkeyedContainer()
    }

    /// Writes an element that is always present; nil is written as null.
    public mutating func required<Value: Encodable>(_ value: Value) throws {
        while missing > 0 {
            try container.encodeNil()
            missing -= 1
        }
        try container.encode(value)
    }

    /// Writes an element; nil is left out if all that follow are nil too.
    public mutating func optional<Value: Encodable>(_ value: Value?) throws {
        if let value { try required(value) } else { missing += 1 }
    }

    /// Writes the elements after those that have a type of their own.
    public mutating func rest<Value: Encodable>(_ values: [Value]) throws {
        for value in values { try required(value) }
    }
}
