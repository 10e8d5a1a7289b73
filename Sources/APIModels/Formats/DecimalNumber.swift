public import Platform

/// A JSON number that keeps its decimal digits, up to 38 of them (`type: number`, `format: decimal`).
public struct DecimalNumber: APIValue, Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// The number.
    public var decimal: Decimal

    /// Creates a value from a number.
    public init(_ decimal: Decimal) {
        self.decimal = decimal
    }

    /// Creates a number from an integer.
    public init(integerLiteral value: Int) {
        decimal = Decimal(value)
    }

    /// Creates a number from the shortest decimal text of a literal: `0.1` is exactly 0.1.
    public init(floatLiteral value: Double) {
        decimal = Decimal(string: "\(value)") ?? Decimal(value)
    }

    /// Reads a number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            decimal = try container.decode(Decimal.self)
        } catch {
            // Decoders without a special form for `Decimal` read a `Double`.
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
