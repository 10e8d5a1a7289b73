/// A generated enum whose cases hold the values that one of several schemas describes.
public protocol UnionValue: APIValue {
    /// What the case holds.
    var payload: any APIValue { get }

    /// A value that none of the schemas describes.
    static func unknown(_ value: JSONValue) -> Self
}

extension UnionValue {
    /// Writes what the case holds.
    public func encode(to encoder: any Encoder) throws {
        // Not `payload.encode(to:)`: encoders know some types that cannot write themselves.
        var container = encoder.singleValueContainer()
        try container.encode(payload)
    }
}

/// A union whose members are told apart by what they hold.
public protocol UnionCodable: UnionValue {
    /// The members, and how the right one is found.
    static var members: UnionMembers<Self> { get }
}

extension UnionCodable {
    /// Reads the value as the member that takes it, else as `unknown`.
    public init(from decoder: any Decoder) throws {
        self = try UnionDecoder(decoder).member(Self.members)
    }
}
