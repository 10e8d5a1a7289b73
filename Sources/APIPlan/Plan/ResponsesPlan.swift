/// The answers of a call whose responses of success differ.
package struct ResponsesPlan: Hashable, Sendable {
    /// The statuses that a case is for.
    package enum Status: Hashable, Sendable {
        /// One status.
        case code(Int)
        /// All with a first digit.
        case range(Int)
        /// Every other.
        case fallback
    }

    /// One answer.
    package struct Case: Hashable, Sendable {
        /// The case's name, spelled as Swift wants it.
        package var name: String

        /// The statuses that it is for.
        package var status: Status

        /// What it holds: a value, text, bytes or nothing.
        package var result: ResultPlan

        /// The doc text.
        package var documentation: Documentation

        /// Makes an answer of its parts.
        package init(name: String, status: Status, result: ResultPlan, documentation: Documentation) {
            self.name = name
            self.status = status
            self.result = result
            self.documentation = documentation
        }
    }

    /// The answers: single statuses first, then ranges, then every other.
    package var cases: [Case]

    /// Makes a choice of its answers.
    package init(cases: [Case]) {
        self.cases = cases
    }
}
