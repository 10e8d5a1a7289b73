/// Writes the members of a JSON array one after the other: what the `encode(to:)` of a generated tuple calls.
public struct TupleEncoder {
    private var container: any UnkeyedEncodingContainer

    /// Members that are nil at the end are not there; before others they are null.
    private var missing = 0

    /// Opens the array; it is `[]` when nothing is written into it.
    public init(_ encoder: any Encoder) {
        container = encoder.unkeyedContainer()
    }

    /// Writes a member that is always there; an optional that is nil becomes null.
    public mutating func required<Value: Encodable>(_ value: Value) throws {
        while missing > 0 {
            try container.encodeNil()
            missing -= 1
        }
        try container.encode(value)
    }

    /// Writes a member unless it and all that follow are nil.
    public mutating func optional<Value: Encodable>(_ value: Value?) throws {
        if let value { try required(value) } else { missing += 1 }
    }

    /// Writes what follows the members that have a place of their own.
    public mutating func rest<Value: Encodable>(_ values: [Value]) throws {
        for value in values { try required(value) }
    }
}
