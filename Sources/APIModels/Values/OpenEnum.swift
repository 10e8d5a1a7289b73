/// A generated enum of strings, numbers or mixed values that also keeps values which are not in the API's description.
///
/// `allCases` are the values in the description. Any other value that a server sends is `.unknown(value)`, and is written back
/// unchanged.
public protocol OpenEnum: RawRepresentable, CaseIterable, APIValue, Hashable, Sendable
where RawValue: Codable & Hashable & Sendable, AllCases == [Self] {
    /// The values in the description.
    @_spi(Generated) static var knownValues: KnownValues<Self> { get }

    /// The value in JSON.
    var rawValue: RawValue { get }

    /// Creates a value that is not in the description.
    static func unknown(_ value: RawValue) -> Self
}

/// The values of an open enum that are in its description, indexed by their raw values.
@_spi(Generated) public struct KnownValues<Value: OpenEnum>: Sendable, ExpressibleByArrayLiteral {
    let values: [Value]
    private let valuesByRawValue: [Value.RawValue: Value]

    /// Creates the table from the values in the description's order.
    public init(arrayLiteral values: Value...) {
        self.values = values
        valuesByRawValue = Dictionary(values.map { ($0.rawValue, $0) }) { first, _ in first }
    }

    subscript(rawValue: Value.RawValue) -> Value? { valuesByRawValue[rawValue] }
}

extension OpenEnum {
    /// The values in the description, in its order.
    public static var allCases: [Self] { knownValues.values }

    /// Creates a value from any raw value; one that is not in the description becomes `unknown`.
    public init(rawValue: RawValue) {
        self = Self.knownValues[rawValue] ?? .unknown(rawValue)
    }

    /// Whether the value is not in the description.
    var isUnknown: Bool { Self.knownValues[rawValue] == nil }

    /// Reads any value of the enum's raw type.
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
