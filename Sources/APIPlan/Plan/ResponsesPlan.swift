/// An enum of an operation's success responses, where these differ.
package struct ResponsesPlan: Hashable, Sendable {
    /// The status codes of a case.
    package enum Status: Hashable, Sendable {
        /// One status code.
        case code(Int)
        /// All status codes with the same first digit.
        case range(Int)
        /// Every other status code.
        case fallback
    }

    /// One response.
    package struct Case: Hashable, Sendable {
        /// The case's name, in backticks where Swift needs them.
        package var name: String

        /// The status codes.
        package var status: Status

        /// The associated value: a value, text, bytes or nothing.
        package var result: ResultPlan

        /// The doc comment.
        package var documentation: Documentation

        /// Creates a case.
        package init(name: String, status: Status, result: ResultPlan, documentation: Documentation) {
            self.name = name
            self.status = status
            self.result = result
            self.documentation = documentation
        }
    }

    /// The cases: single status codes first, then ranges, then every other.
    package var cases: [Case]

    /// Creates an enum.
    package init(cases: [Case]) {
        self.cases = cases
    }
}
