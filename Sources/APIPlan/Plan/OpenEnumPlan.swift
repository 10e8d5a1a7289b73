/// An open enum: its known values, and the case `unknown` for all others.
package struct OpenEnumPlan: Hashable, Sendable {
    /// The type of the values in JSON.
    package enum Raw: Hashable, Sendable {
        /// Strings.
        case string
        /// Integers.
        case integer
        /// Numbers.
        case number
        /// Values of several kinds.
        case any
    }

    /// One known value.
    package struct Case: Hashable, Sendable {
        /// The case's name, in backticks where Swift needs them.
        package var name: String

        /// The value in JSON.
        package var wireValue: LiteralPlan

        /// The doc comment, often empty.
        package var documentation: Documentation

        /// Creates a case.
        package init(name: String, wireValue: LiteralPlan, documentation: Documentation = Documentation()) {
            self.name = name
            self.wireValue = wireValue
            self.documentation = documentation
        }
    }

    /// The known values, in the description's order.
    package var cases: [Case]

    /// The type of the values in JSON.
    package var raw: Raw

    /// Whether an operation sends it in a path, a query or a header.
    package var isParameter: Bool

    /// Creates an enum.
    package init(cases: [Case], raw: Raw = .string, isParameter: Bool = false) {
        self.cases = cases
        self.raw = raw
        self.isParameter = isParameter
    }
}
