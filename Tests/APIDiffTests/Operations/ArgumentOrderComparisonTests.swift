import Testing

@testable import APIDiff

@Suite struct ArgumentOrderComparisonTests {
    private func messages(_ old: String, _ new: String) throws -> [String] {
        func parameters(_ text: String) -> String {
            let items = text.split(separator: " ").map { word in
                let isRequired = word.hasSuffix("!")
                let name = word.prefix { $0 != "!" }
                return "{ name: \(name), in: query, required: \(isRequired), schema: { type: string } }"
            }
            return "parameters: [\(items.joined(separator: ", "))]"
        }
        return try RulePair.changes(in: .operation, from: parameters(old), to: parameters(new)).map(\.message)
    }

    @Test func anotherOrderIsReported() throws {
        #expect(try RulePair.messages("parameter-order-changed").count == 1)
        #expect(
            try messages("a b c", "c a b") == [
                "the order of the arguments of 'POST /things' changed to 'c', 'a', 'b'"
            ]
        )
    }

    @Test func requiredArgumentsComeFirstInEitherOrder() throws {
        #expect(try messages("a! b", "b a!").isEmpty)
    }

    @Test func onlyCommonArgumentsAreCompared() throws {
        #expect(try messages("a b", "c b").allSatisfy { !$0.contains("order") })
    }
}
