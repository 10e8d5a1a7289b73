import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct EnumComparisonTests {
    @Test(arguments: [
        ("enum-value-added", ["the enum value \"owl\" was added to 'Thing'"]),
        ("enum-value-removed", ["the enum value \"owl\" was removed from 'Thing'"]),
        ("enum-value-renamed", ["the name of the enum value 2 of 'Thing' changed from 'large' to 'big'"]),
        ("enum-added", ["the values of 'Thing' were limited to \"cat\", \"dog\""]),
        ("enum-removed", ["the values of 'Thing' are no longer limited to \"cat\", \"dog\""]),
        (
            "constant-changed",
            [
                "the constant value of 'Thing' changed from \"cat\" to \"dog\"",
                "the constant value of 'Thing' changed from 1 to 2",
            ]
        ),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func aConstantNumberIsNotASwiftEnum() throws {
        let changes = try RulePair.changes(
            in: .schema,
            from: "{ type: integer, const: 1 }",
            to: "{ type: integer, const: 2 }"
        )
        #expect(changes.map(\.breaks) == [.wire, .wire])
    }

    @Test func aValueIsReportedAtItsPosition() throws {
        let changes = try RulePair.changes(
            in: .schema,
            from: "{ type: string, enum: [a, b] }",
            to: "{ type: string, enum: [a, b, c] }"
        )
        #expect(changes.map { $0.old?.column } == [7, 7])
        #expect(changes.map { $0.new?.column } == [36, 36])
    }
}
