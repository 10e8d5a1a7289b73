import APIPlan
import Testing

@Suite struct SchemaTextTests {
    @Test(arguments: [
        ("{ type: string }", ""),
        ("{ type: string, description: What it is }", "What it is."),
        (
            "{ type: integer, minimum: 1, maximum: 32000.0, default: 8192 }",
            "From 1 to 32000. The server's default is 8192."
        ),
        ("{ type: number, minimum: 0.5 }", "At least 0.5."),
        ("{ type: string, maxLength: 3, default: auto }", "At most 3 characters. The server's default is `auto`."),
        ("{ type: array, items: {}, minItems: 1, maxItems: 1 }", "Exactly 1 item."),
        ("{ enum: [[1], [2]] }", "One of `[1]`, `[2]`."),
        ("{ type: boolean, const: true }", "Always `true`."),
        ("{ type: number, exclusiveMinimum: 0, maximum: 1e400 }", "More than 0."),
        ("{ type: integer, maximum: 5, exclusiveMaximum: 5, multipleOf: 2 }", "Less than 5. A multiple of 2."),
        ("{ type: string, pattern: '^a`b$', readOnly: true }", "Matches the pattern `^a'b$`. Only in responses."),
        ("{ type: array, uniqueItems: true, writeOnly: true }", "No two items are equal. Only in requests."),
        ("{ type: object, minProperties: 1, maxProperties: 2 }", "From 1 to 2 properties."),
        ("{ type: string, externalDocs: { url: 'https://a.example' } }", "See `https://a.example`."),
        ("{ type: string, format: date-time }", "In the format `date-time`."),
        ("{ type: [string, 'null'], default: null }", ""),
        ("{ type: string, deprecated: true, description: Old. }", "Old. Deprecated."),
        ("{ type: string, default: 'a`b' }", "The server's default is `a'b`."),
        ("{ type: integer, minimum: 1, description: \"One.\\n\\nTwo.\" }", "One.\n\nTwo.\n\nAt least 1."),
    ])
    func describesConstraints(schema: String, text: String) {
        let planned = Planned(schemas: "T: { type: object, properties: { p: \(schema) } }")
        #expect(planned.properties("T").first?.documentation.paragraphs == (text.isEmpty ? [] : [text]))
    }
}
