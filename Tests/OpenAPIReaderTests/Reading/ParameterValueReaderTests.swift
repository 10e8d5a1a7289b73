import OpenAPIReader
import Testing

struct ParameterValueReaderTests {
    /// Returns a document with one parameter in line 10.
    private func document(_ fields: String) -> String {
        OpenAPIReaderTests.document(
            "paths:\n  /a:\n    get:\n      responses: {}\n      parameters:\n        - {name: a, \(fields)}\n",
            openapi: "3.2.0"
        )
    }

    private func parameter(_ fields: String) -> Parameter? {
        read(document(fields)).description?.operations.first?.parameters.first
    }

    @Test(
        arguments: [
            ("in: query, schema: {type: integer}", Schema.Kind.integer(format: nil), nil),
            ("in: query, content: {application/json: {schema: {type: boolean}}}", .boolean, "application/json"),
            ("in: query, content: {application/json: {}}", .any, "application/json"),
            ("in: query, content: {text/plain: {}}", .string(format: nil), nil),
            ("in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: boolean}}}", .boolean, nil),
        ] as [(String, Schema.Kind, String?)]
    )
    func readsSchemaOrContent(fields: String, kind: Schema.Kind, mediaType: String?) {
        #expect(messages(document(fields)) == [])
        #expect(parameter(fields)?.schema.kind == kind)
        #expect(parameter(fields)?.mediaType == mediaType)
    }

    @Test func readsConstants() {
        #expect(parameter("in: query, schema: {const: 2}")?.constant == .integer(2))
        #expect(parameter("in: query, schema: {const: null}")?.constant == nil)
        #expect(parameter("in: query, schema: {const: [1]}")?.constant == nil)
    }

    @Test(arguments: [
        (
            "in: query, schema: {}, content: {}",
            "warning: [parameter-content] 'content' of a parameter with 'schema' is ignored; keep one of them"
        ),
        (
            "in: query, content: {}",
            "warning: [missing-key] 'content' of a parameter needs a media type; it is read as a string"
        ),
        ("in: query", "warning: [missing-key] a parameter needs 'schema' or 'content'; it is read as a string"),
        (
            "in: query, style: from, schema: {}",
            "warning: [parameter-style] 'from' is not a valid style of a query parameter; 'form' is used; did you mean 'form'?"
        ),
        (
            "in: header, style: form, schema: {}",
            "warning: [parameter-style] 'form' is not a valid style of a header parameter; 'simple' is used"
        ),
    ])
    func reportsInvalidFields(fields: String, message: String) {
        let found = read(document(fields)).diagnostics
        #expect(found.map { "\($0.severity): [\($0.code)] \($0.message)" } == [message])
        #expect(found.map(\.position.line) == [10])
    }
}
