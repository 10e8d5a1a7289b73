import OpenAPIReader
import Testing

@Suite struct ParameterReaderTests {
    /// Returns a description of one operation with parameters, which are on separate lines from line 10 on.
    private func document(_ parameters: String...) -> String {
        OpenAPIReaderTests.document(
            "paths:\n  /a:\n    get:\n      responses: {}\n      parameters:\n"
                + parameters.map { "        - {\($0)}\n" }.joined(),
            openapi: "3.2.0"
        )
    }

    @Test(arguments: [
        ("in: query, schema: {}", Parameter.Style.form, true),
        ("in: query, style: pipeDelimited, schema: {}", .pipeDelimited, false),
        ("in: query, style: deepObject, schema: {}", .deepObject, true),
        ("in: query, explode: false, schema: {}", .form, false),
        ("in: header, schema: {}", .simple, false),
        ("in: header, explode: true, schema: {}", .simple, true),
        ("in: cookie, schema: {}", .form, true),
        ("in: cookie, style: cookie, schema: {}", .cookie, true),
        ("in: querystring, content: {application/json: {}}", .form, true),
    ]) func readsStylesWithTheirDefaults(parameter: String, style: Parameter.Style, explodes: Bool) throws {
        let result = read(document("name: a, \(parameter)"))
        #expect(result.diagnostics.isEmpty)
        let read = try #require(result.description?.operations.first?.parameters.first)
        #expect(read.style == style)
        #expect(read.explodes == explodes)
    }

    @Test func readsContentConstantsAndDeprecation() throws {
        let result = read(
            document(
                "name: a, in: query, content: {application/json: {schema: {type: object}}}",
                "name: b, in: query, required: true, schema: {const: '2'}, deprecated: true, allowReserved: true"
            )
        )
        #expect(result.diagnostics.isEmpty)
        let parameters = try #require(result.description?.operations.first?.parameters)
        #expect(parameters.map(\.mediaType) == ["application/json", nil])
        #expect(parameters.map(\.constant) == [nil, .string("2")])
        #expect(parameters.map(\.isDeprecated) == [false, true])
        #expect(parameters.map(\.allowsReserved) == [false, true])
    }

    @Test func reportsContentThatIsIgnored() {
        let result = read(
            document(
                "name: a, in: query, content: {application/json: {}, text/plain: {}}",
                "name: b, in: query, schema: {}, content: {application/json: {}}",
                "name: a b, in: header, schema: {}"
            )
        )
        #expect(result.description?.operations.first?.parameters.map(\.name) == ["a", "b"])
        #expect(
            result.diagnostics.map(\.description) == [
                "api.yaml:10:64: warning: [parameter-content] 'content' of a parameter must have one media type"
                    + "; 'application/json' is used",
                "api.yaml:11:44: warning: [parameter-content] 'content' of a parameter with 'schema' is ignored"
                    + "; keep one of them",
                "api.yaml:12:11: warning: [parameter-name] 'a b' is not a valid header field name"
                    + ", so the parameter is left out",
            ]
        )
    }

    @Test func invalidParametersAreLeftOutOrReadWithDefaults() {
        let result = read(
            document(
                "in: query, schema: {}",
                "name: b, schema: {}",
                "name: c, in: qurey, schema: {}",
                "name: d, in: query, style: matrix, schema: {}",
                "name: X-E, in: header, schema: {}",
                "name: x-e, in: header, schema: {}",
                "name: f, in: query",
                "name: g, in: query, content: {application/xml: {}}"
            )
        )
        #expect(result.description?.operations.first?.parameters.map(\.name) == ["d", "X-E", "f", "g"])
        #expect(
            result.diagnostics.map(\.description) == [
                "api.yaml:10:11: warning: [missing-key] a parameter needs 'name'; it is left out",
                "api.yaml:11:11: warning: [missing-key] the parameter 'b' needs 'in'; it is left out",
                "api.yaml:12:25: warning: [parameter-location] 'qurey' is not a valid parameter location, so 'c' is left out"
                    + "; did you mean 'query'?",
                "api.yaml:13:32: warning: [parameter-style] 'matrix' is not a valid style of a query parameter"
                    + "; 'form' is used",
                "api.yaml:15:11: warning: [duplicate-parameter] the header parameter 'x-e' is declared twice"
                    + ", first at api.yaml:14:11; the first one wins",
                "api.yaml:16:11: warning: [missing-key] a parameter needs 'schema' or 'content'; it is read as a string",
                "api.yaml:17:42: warning: [parameter-content] a parameter cannot be written as 'application/xml'"
                    + "; it is written in the style 'form'",
            ]
        )
    }

    @Test func aQueryStringIsTheWholeQuery() {
        func result(_ shared: String, _ own: String) -> [String] {
            let text = OpenAPIReaderTests.document(
                "paths:\n  /a: { parameters: [\(shared)], get: { parameters: [\(own)], responses: { '204': { description: ok } } } }",
                openapi: "3.2.0"
            )
            let result = OpenAPIReaderTests.read(text)
            return (result.description?.operations.first?.parameters.map(\.name) ?? [])
                + result.diagnostics.map(\.message)
        }
        let form = "in: querystring, content: { application/json: { schema: { type: object } } }"
        let left = "the query parameter 'q' is left out: 'one' is the whole query"
        let query = "{ name: q, in: query, schema: { type: string } }"
        #expect(result("", "{ name: one, \(form) }, \(query)") == ["one", left])
        #expect(result("{ name: one, \(form) }", query) == ["one", left])
        #expect(
            result("", "{ name: one, \(form) }, { name: two, \(form) }") == [
                "one", "the querystring parameter 'two' is left out: 'one' is the whole query",
            ]
        )
        #expect(
            result("", "{ name: one, in: querystring, schema: { type: object } }") == [
                "one", "a querystring parameter needs 'content' and not 'schema'; it is read as a form",
            ]
        )
        #expect(
            result("", "{ name: one, in: query, style: form, content: { application/json: {} } }") == [
                "one", "'style' has no effect next to 'content'",
            ]
        )
    }
}
