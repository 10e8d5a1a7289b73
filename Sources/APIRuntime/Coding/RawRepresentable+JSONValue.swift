// Swift has these for enums of strings and numbers; a generated enum of values of several kinds has them from here.

extension RawRepresentable where Self: Decodable, RawValue == JSONValue {
    /// Reads the value.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        guard let known = Self(rawValue: value) else {
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: "\(value.kindName) is none of the values of \(Self.self)"
            )
            throw DecodingError.dataCorrupted(context)
        }
        self = known
    }
}

extension RawRepresentable where Self: Encodable, RawValue == JSONValue {
    /// Writes the value.
    public func encode(to encoder: any Encoder) throws {
        try rawValue.encode(to: encoder)
    }
}

extension APIParameter where Self: RawRepresentable, RawValue: BinaryInteger {
    /// The number of an enum's case, in decimal digits.
    public var parameterText: String { rawValue.description }
}

extension APIParameter where Self: RawRepresentable, RawValue == Double {
    /// The number of an enum's case, as a number is written.
    public var parameterText: String { rawValue.parameterText }
}

extension APIParameter where Self: RawRepresentable, RawValue == JSONValue {
    /// The value of an enum's case: a string as it is, anything else as JSON.
    public var parameterText: String {
        if case .string(let text) = rawValue { text } else { rawValue.description }
    }
}
