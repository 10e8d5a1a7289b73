/// A value that may be null, for properties where null and missing differ: the property is a `Nullable<Wrapped>?`, and nil means
/// missing.
///
/// Literals of `Wrapped` are literals of this type: `systemPrompt: "Be brief."`, `systemPrompt: .null`.
/// It has no nil literal, because in `Nullable<Wrapped>?` the literal would be ambiguous.
public enum Nullable<Wrapped> {
    /// JSON's null.
    case null
    /// A value.
    case value(Wrapped)

    /// Creates `.null` from nil, else `.value`.
    public init(_ value: Wrapped?) {
        self = value.map { .value($0) } ?? .null
    }

    /// The value; nil for null.
    public var wrapped: Wrapped? {
        switch self {
        case .null: nil
        case .value(let value): value
        }
    }
}

extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}
extension Nullable: Sendable where Wrapped: Sendable {}

extension Nullable: Decodable where Wrapped: Decodable {
    /// Reads a value or null.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .null : .value(try container.decode(Wrapped.self))
    }
}

extension Nullable: Encodable where Wrapped: Encodable {
    /// Writes the value or null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .value(let value): try container.encode(value)
        }
    }
}
