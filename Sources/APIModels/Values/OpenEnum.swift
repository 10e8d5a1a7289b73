/// A generated enum of strings, of numbers or of values of several kinds, which keeps values that it does not know.
///
/// `allCases` are the values that the description names; what else a server sends is `.unknown(value)` and is written back
/// unchanged.
public protocol OpenEnum: RawRepresentable, CaseIterable, APIValue, Hashable, Sendable
where RawValue: Codable & Hashable & Sendable, AllCases == [Self] {
    /// The values that the description names.
    static var knownValues: KnownValues<Self> { get }

    /// The value on the wire.
    var rawValue: RawValue { get }

    /// A value that the description does not name.
    static func unknown(_ value: RawValue) -> Self
}

/// The values of an open enum that its description names, found by what they are on the wire.
public struct KnownValues<Value: OpenEnum>: Sendable, ExpressibleByArrayLiteral {
    let values: [Value]
    private let valuesByRawValue: [Value.RawValue: Value]

    /// Takes the values in the description's order.
    public init(arrayLiteral values: Value...) {
        self.values = values
        valuesByRawValue = Dictionary(values.map { ($0.rawValue, $0) }) { first, _ in first }
    }

    subscript(rawValue: Value.RawValue) -> Value? { valuesByRawValue[rawValue] }
}

extension OpenEnum {
    /// The values that the description names, in its order.
    public static var allCases: [Self] { knownValues.values }

    /// Takes every value: one that the description does not name is kept as `unknown`.
    public init(rawValue: RawValue) {
        self = Self.knownValues[rawValue] ?? .unknown(rawValue)
    }

    /// Reads any value of the kind that the enum's values are of.
    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer().decode(RawValue.self)
        self = Self.knownValues[value] ?? .unknown(value)
    }

    /// Writes the value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension APIParameter where Self: OpenEnum, RawValue: APIParameter {
    /// The value as plain text.
    public var parameterText: String { rawValue.parameterText }
}

extension APIParameter where Self: OpenEnum, RawValue == JSONValue {
    /// The value as plain text: a string as it is, anything else as JSON.
    public var parameterText: String {
        if case .string(let text) = rawValue { text } else { rawValue.description }
    }
}
