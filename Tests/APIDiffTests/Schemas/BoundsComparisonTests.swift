import Testing

@testable import APIDiff

@Suite struct BoundsComparisonTests {
    @Test(arguments: [
        (
            "minimum-raised",
            [
                "the minimum of 'Thing' was raised from 1 to 2", "a minimum of 0 was added to 'Thing'",
                "the minimum of 'Thing' was raised from 0 to 0 (exclusive)",
            ]
        ),
        ("minimum-lowered", ["the minimum of 'Thing' was lowered from 2 to 1"]),
        (
            "maximum-lowered",
            [
                "the maximum of 'Thing' was lowered from 9 to 8",
                "the maximum of 'Thing' was lowered from 9 to 9 (exclusive)",
            ]
        ),
        (
            "maximum-raised",
            ["the maximum of 'Thing' was raised from 8 to 9", "the maximum of 8 was removed from 'Thing'"]
        ),
        ("multiple-added", ["the 'multipleOf' 5 was added to 'Thing'"]),
        ("multiple-changed", ["the 'multipleOf' of 'Thing' changed from 5 to 10"]),
        ("multiple-removed", ["the 'multipleOf' 5 was removed from 'Thing'"]),
        ("minimum-length-raised", ["the minimum length of 'Thing' was raised from 1 to 2"]),
        ("minimum-length-lowered", ["the minimum length of 'Thing' was lowered from 2 to 1"]),
        ("maximum-length-lowered", ["the maximum length of 'Thing' was lowered from 9 to 8"]),
        ("maximum-length-raised", ["the maximum length of 'Thing' was raised from 8 to 9"]),
        ("pattern-added", ["the pattern '^a' was added to 'Thing'"]),
        ("pattern-changed", ["the pattern of 'Thing' changed from '^a' to '^b'"]),
        ("pattern-removed", ["the pattern '^a' was removed from 'Thing'"]),
        ("minimum-items-raised", ["the minimum number of items of 'Thing' was raised from 1 to 2"]),
        ("minimum-items-lowered", ["the minimum number of items of 'Thing' was lowered from 2 to 1"]),
        ("maximum-items-lowered", ["the maximum number of items of 'Thing' was lowered from 9 to 8"]),
        ("maximum-items-raised", ["the maximum number of items of 'Thing' was raised from 8 to 9"]),
        ("unique-items-added", ["the items of 'Thing' must be unique"]),
        ("unique-items-removed", ["the items of 'Thing' no longer need to be unique"]),
        ("minimum-properties-raised", ["the minimum number of properties of 'Thing' was raised from 1 to 2"]),
        ("minimum-properties-lowered", ["the minimum number of properties of 'Thing' was lowered from 2 to 1"]),
        ("maximum-properties-lowered", ["the maximum number of properties of 'Thing' was lowered from 9 to 8"]),
        ("maximum-properties-raised", ["the maximum number of properties of 'Thing' was raised from 8 to 9"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func aLimitBreaksTheSenderOrTheReceiver() throws {
        let changes = try RulePair.changes(in: .schema, from: "type: string", to: "{ type: string, maxLength: 9 }")
        #expect(changes.map(\.rule.id) == ["request-maximum-length-lowered", "response-maximum-length-lowered"])
        #expect(changes.map(\.breaks) == [.wire, []])
    }

    @Test func equalLimitsAreNotReported() throws {
        let schema = "{ type: number, minimum: 1, maximum: 2, multipleOf: 0.5 }"
        #expect(try RulePair.changes(in: .schema, from: schema, to: schema.replacing("1,", with: "1.0,")).isEmpty)
    }
}
