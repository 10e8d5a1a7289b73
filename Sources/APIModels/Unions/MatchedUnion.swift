/// A generated enum whose cases hold the values of several schemas, where the content of a value determines the case.
///
/// Two values are equal if their payloads have the same type and are equal; an enum with two cases of one type has an `==` of its
/// own.
public protocol MatchedUnion: APIValue {
    /// The members, and how one of them is chosen for a value.
    @_spi(Generated) static var members: UnionMembers<Self> { get }

    /// The value in the case.
    @_spi(Generated) var payload: any APIValue { get }

    /// Creates a value that matches none of the schemas.
    static func unknown(_ value: JSONValue) -> Self
}

extension MatchedUnion {
    /// Reads the value as the member that matches it, or else as `unknown`.
    public init(from decoder: any Decoder) throws {
        self = try UnionDecoder(decoder).member(Self.members)
    }

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
