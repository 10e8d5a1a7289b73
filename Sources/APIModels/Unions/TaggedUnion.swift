/// A generated enum whose cases hold the values of several schemas, where a property (the discriminator) determines the case.
///
/// It has an `init(from:)` of its own, which uses `UnionDecoder`. Two values are equal if their payloads have the same type and
/// are equal; an enum with two cases of one type has an `==` of its own.
public protocol TaggedUnion: APIValue {
    /// The value in the case.
    @_spi(Generated) var payload: any APIValue { get }

    /// Creates a value that matches none of the schemas.
    static func unknown(_ value: JSONValue) -> Self
}

extension TaggedUnion {
    /// Writes the value in the case.
    public func encode(to encoder: any Encoder) throws {
        try payload.encodeAsValue(to: encoder)
    }

    /// Compares the values in the cases.
    public static func == (left: Self, right: Self) -> Bool { isEqual(left.payload, right.payload) }

    /// Hashes the value in the case.
    public func hash(into hasher: inout Hasher) { payload.hash(into: &hasher) }

    /// The hash of `hash(into:)`.
    public var hashValue: Int { synthesizedHashValue }
}

extension APIValue {
    /// Writes the value through the encoder, which may know a special form for its type, such as `URL`.
    func encodeAsValue(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self)
    }
}
