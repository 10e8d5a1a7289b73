import Foundation
import OpenAPIReader
import Testing

@testable import MockServer

@Suite struct RequestValidatorTests {
    private let description: OpenAPIDescription

    init() throws {
        description = try describe(
            paths: """
                  /a/{id}:
                    post:
                      parameters:
                        - { name: id, in: path, required: true, schema: { type: integer } }
                        - { name: limit, in: query, schema: { $ref: '#/components/schemas/Limit' } }
                        - { name: X-Mode, in: header, schema: { type: boolean } }
                        - { name: token, in: cookie, required: true, schema: { type: string, maxLength: 3 } }
                      requestBody: { content: { application/json: { schema: { type: object } }, text/*: {} } }
                      responses: { '204': { description: ok } }
                """,
            components: "components: { schemas: { Limit: { type: integer, maximum: 9 } } }"
        )
    }

    private func violations(
        id: String = "1",
        query: [String: String] = [:],
        fields: [String: String] = ["cookie": "token=abc"],
        body: String = ""
    ) throws -> [String] {
        let operation = try #require(description.operations.first)
        let request = MockRequest(
            method: "POST",
            path: "/a/\(id)",
            query: query,
            fields: fields,
            body: Data(body.utf8)
        )
        let validator = RequestValidator(schemas: SchemaValidator(description: description))
        return validator.violations(of: request, operation, pathValues: ["id": id])
    }

    @Test func acceptsAValidRequest() throws {
        let fields = ["cookie": "token=a%20b", "x-mode": "true", "content-type": "application/json"]
        #expect(try violations(query: ["limit": "9"], fields: fields, body: "{}") == [])
    }

    @Test func checksEveryParameter() throws {
        let fields = ["cookie": "token=abcd", "x-mode": "maybe"]
        #expect(
            try violations(id: "x", query: ["limit": "10"], fields: fields) == [
                "path.id: must be an integer, not a string", "query.limit: must be at most 9",
                "header.X-Mode: must be a boolean, not a string", "cookie.token: is longer than 3",
            ]
        )
    }

    @Test func reportsAMissingParameter() throws {
        #expect(try violations(fields: [:]) == ["cookie.token: is missing"])
    }

    @Test(arguments: [
        ("application/json", "{", ["body: is not valid JSON"]),
        ("application/json", "[]", ["body: must be an object, not an array"]), ("text/csv", "a,b", []),
        ("image/png", "x", ["body: must be application/json or text/*, not image/png"]),
    ])
    func checksTheBody(mediaType: String, body: String, expected: [String]) throws {
        let fields = ["cookie": "token=abc", "content-type": mediaType]
        #expect(try violations(fields: fields, body: body) == expected)
    }

    @Test func aBodyWithoutAMediaTypeIsBinary() throws {
        #expect(
            try violations(body: "x") == ["body: must be application/json or text/*, not application/octet-stream"]
        )
    }
}
