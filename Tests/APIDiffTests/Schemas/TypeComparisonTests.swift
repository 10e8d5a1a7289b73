import Testing

@testable import APIDiff

@Suite struct TypeComparisonTests {
    @Test(arguments: [
        ("type-changed", ["the type of 'Thing' changed from string to boolean"]),
        ("type-widened", ["the type of 'Thing' changed from integer to number"]),
        ("type-narrowed", ["the type of 'Thing' changed from number to integer"]),
        ("format-added", ["the format 'date-time' was added to 'Thing'", "the format 'email' was added to 'Thing'"]),
        (
            "format-changed",
            [
                "the format of 'Thing' changed from 'date' to 'date-time'",
                "the format of 'Thing' changed from 'int32' to 'int64'",
            ]
        ),
        ("format-removed", ["the format 'date-time' was removed from 'Thing'"]),
        ("content-encoding-changed", ["the content encoding of 'Thing' changed from 'base64' to 'quoted-printable'"]),
        ("content-media-type-changed", ["the content media type of 'Thing' changed from 'image/jpeg' to 'image/png'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test(
        arguments: [
            ("int32", "int64", Breakage.source, [.wire, .source]), ("int64", "int32", [.wire, .source], .source),
        ] as [(String, String, Breakage, Breakage)]
    )
    func aWiderFormatBreaksTheReceiverOnly(old: String, new: String, request: Breakage, response: Breakage) throws {
        let changes = try RulePair.changes(
            in: .schema,
            from: "{ type: integer, format: \(old) }",
            to: "{ type: integer, format: \(new) }"
        )
        #expect(changes.map(\.breaks) == [request, response])
    }

    @Test(arguments: [
        ("type: string", "string"), ("type: integer", "integer"), ("type: number", "number"),
        ("{ type: array, items: {} }", "array"), ("{ type: array, prefixItems: [{}] }", "array with 'prefixItems'"),
        ("{ type: object, properties: { a: {} } }", "object"),
    ])
    func aTypeHasItsNameOfJSONSchema(schema: String, name: String) throws {
        let changes = try RulePair.changes(in: .schema, from: schema, to: "type: boolean")
        #expect(changes.first?.message == "the type of 'Thing' changed from \(name) to boolean")
    }
}
