/// The known values of an open enum; `unknown` keeps the others.
package struct OpenEnumPlan: Hashable, Sendable {
    /// What the values are on the wire.
    package enum Raw: Hashable, Sendable {
        /// Strings.
        case string
        /// Whole numbers.
        case integer
        /// Numbers.
        case number
        /// Values of several kinds.
        case any
    }

    /// One known value.
    package struct Case: Hashable, Sendable {
        /// The case's name, spelled as Swift wants it.
        package var name: String

        /// The value on the wire.
        package var wireValue: LiteralPlan

        /// The doc text, often none.
        package var documentation: Documentation

        /// Pairs a case with its value.
        package init(name: String, wireValue: LiteralPlan, documentation: Documentation = Documentation()) {
            self.name = name
            self.wireValue = wireValue
            self.documentation = documentation
        }
    }

    /// The known values, in the description's order.
    package var cases: [Case]

    /// What the values are on the wire.
    package var raw: Raw

    /// Whether a call sends it in a path, a query or a header.
    package var isParameter: Bool

    /// Makes an enum of its known values.
    package init(cases: [Case], raw: Raw = .string, isParameter: Bool = false) {
        self.cases = cases
        self.raw = raw
        self.isParameter = isParameter
    }
}
