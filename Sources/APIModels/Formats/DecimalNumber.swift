public import Platform

/// A number in JSON of which every decimal digit counts (`type: number`, `format: decimal`), of up to 38 digits.
public struct DecimalNumber: APIValue, Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// The number.
    public var decimal: Decimal

    /// Wraps a number.
    public init(_ decimal: Decimal) {
        self.decimal = decimal
    }

    /// Makes a number of an integer.
    public init(integerLiteral value: Int) {
        decimal = Decimal(value)
    }

    /// Makes a number of the shortest decimal text of a literal: `0.1` is just that.
    public init(floatLiteral value: Double) {
        decimal = Decimal(string: "\(value)") ?? Decimal(value)
    }

    /// Reads a number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            decimal = try container.decode(Decimal.self)
        } catch {
            // Only decoders that know `Decimal` read every digit.
            guard let number = try? container.decode(Double.self) else { throw error }
            decimal = Decimal(string: "\(number)") ?? Decimal(number)
        }
    }

    /// Writes the number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(decimal)
    }
}

extension DecimalNumber: APIParameter, CustomStringConvertible {
    /// Decimal digits.
    public var parameterText: String { decimal.description }

    /// Decimal digits.
    public var description: String { decimal.description }
}
