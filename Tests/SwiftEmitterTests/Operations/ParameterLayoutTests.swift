import Testing

@Suite struct ParameterLayoutTests {
    @Test func writesOneCallForEveryStyle() {
        let list = "schema: { type: array, items: { type: string } }"
        let object = "schema: { type: object, additionalProperties: { type: string } }"
        let generated = Generated(
            paths: """
                /a/{id}/{ids}/{map}:
                  get:
                    operationId: a
                    parameters:
                      - { name: id, in: path, required: true, schema: { type: string } }
                      - { name: ids, in: path, required: true, style: matrix, explode: true, \(list) }
                      - { name: map, in: path, required: true, \(object) }
                      - { name: id, in: query, schema: { type: string } }
                      - { name: tags, in: query, \(list) }
                      - { name: $top, in: query, style: pipeDelimited, \(list) }
                      - { name: 'filter[name]', in: query, style: deepObject, \(object) }
                      - { name: path, in: query, allowReserved: true, schema: { type: string } }
                      - { name: json, in: query, content: { application/json: { schema: { type: integer } } } }
                      - { name: X-Rate, in: header, explode: true, \(object) }
                      - { name: id, in: cookie, schema: { type: string } }
                      - { name: raw, in: cookie, style: cookie, schema: { type: string } }
                      - { name: v, in: query, required: true, schema: { const: 2 } }
                    responses: { '204': { description: None } }
                """
        )
        let expected = #"""
                var request = APIRequest(
                    .get,
                    "/a/\(id)/\(ids, style: .matrix, name: "ids", explodes: true)/\(map, style: .simple)"
                )
                request.query("id", queryID)
                request.query("tags", tags)
                request.query("$top", top, style: .pipeDelimited)
                request.query("filter[name]", filterName, style: .deepObject)
                request.query("path", path, style: .form, allowsReserved: true)
                request.query("json", json, style: .json)
                try request.header("X-Rate", xRate, style: .simple, explodes: true)
                try request.cookie("id", cookieID)
                try request.cookie("raw", raw, style: .cookie)
                request.query("v", "2")
                try await caller.empty(request)
            }
            """#
        #expect(generated.methods.hasSuffix(expected), "\(generated.methods)")
    }

    @Test func removesTheFragmentOfAPath() {
        let generated = Generated(
            paths: """
                /a b#create:
                  get: { operationId: a, responses: { '204': { description: None } } }
                """
        )
        #expect(generated.methods.contains(#"APIRequest(.get, "/a%20b")"#))
    }

    @Test func aPathWithReservedExpansionKeepsSlashes() {
        let generated = Generated(
            paths: """
                /v1/{+name}:
                  get:
                    operationId: a
                    parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
                    responses: { '204': { description: None } }
                """
        )
        #expect(generated.methods.contains(#"APIRequest(.get, "/v1/\(name, style: .simple, keepsSlashes: true)")"#))
    }
}
