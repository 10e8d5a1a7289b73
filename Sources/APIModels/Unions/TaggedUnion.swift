/// A generated enum whose cases hold the values that one of several schemas describes, and which tells by a property which.
///
/// How it is read is its own code, over `UnionDecoder`. It is equal to another one by the type and the value of what they hold;
/// an enum with two cases of one type compares them itself.
public protocol UnionValue: APIValue {
    /// What the case holds.
    var payload: any APIValue { get }

    /// A value that none of the schemas describes.
    static func unknown(_ value: JSONValue) -> Self
}

extension UnionValue {
    /// Writes what the case holds.
    public func encode(to encoder: any Encoder) throws {
        try payload.encodeAsValue(to: encoder)
    }

    /// Compares what the cases hold.
    public static func == (left: Self, right: Self) -> Bool { isEqual(left.payload, right.payload) }

    /// Hashes what the case holds.
    public func hash(into hasher: inout Hasher) { payload.hash(into: &hasher) }

    /// The hash that `hash(into:)` makes.
    public var hashValue: Int { synthesizedHashValue }
}

/// A generated enum whose cases hold the values that one of several schemas describes, told apart by what they hold.
///
/// It is equal to another one by the type and the value of what they hold; an enum with two cases of one type compares them itself.
public protocol UnionCodable: APIValue {
    /// The members, and how the right one is found.
    static var members: UnionMembers<Self> { get }

    /// What the case holds.
    var payload: any APIValue { get }

    /// A value that none of the schemas describes.
    static func unknown(_ value: JSONValue) -> Self
}

extension UnionCodable {
    /// Reads the value as the member that takes it, else as `unknown`.
    public init(from decoder: any Decoder) throws {
        self = try UnionDecoder(decoder).member(Self.members)
    }

    /// Writes what the case holds.
    public func encode(to encoder: any Encoder) throws {
        try payload.encodeAsValue(to: encoder)
    }

    /// Compares what the cases hold.
    public static func == (left: Self, right: Self) -> Bool { isEqual(left.payload, right.payload) }

    /// Hashes what the case holds.
    public func hash(into hasher: inout Hasher) { payload.hash(into: &hasher) }

    /// The hash that `hash(into:)` makes.
    public var hashValue: Int { synthesizedHashValue }
}

extension APIValue {
    /// Not `encode(to:)`: encoders know some types that cannot write themselves.
    fileprivate func encodeAsValue(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self)
    }
}
