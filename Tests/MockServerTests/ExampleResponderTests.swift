import Foundation
import OpenAPIReader
import Testing

@testable import MockServer

@Suite struct ExampleResponderTests {
    private let responder: ExampleResponder

    init() throws {
        responder = ExampleResponder(
            try describe(
                paths: """
                      /things:
                        get:
                          parameters:
                            - { name: limit, in: query, required: true, schema: { type: integer, maximum: 9 } }
                          responses:
                            '404': { description: None., content: { text/plain: { example: nothing } } }
                            '201':
                              description: Two forms.
                              content:
                                application/json: { example: { a: 1 } }
                                text/plain: { example: plain }
                            5XX: { description: Broken., content: { application/json: { example: broken } } }
                        post:
                          requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/T' } } } }
                          responses:
                            '200': { description: Built., content: { application/json: { schema: { $ref: '#/components/schemas/T' } } } }
                      /checked:
                        post:
                          requestBody:
                            required: true
                            content: { application/json: { schema: { $ref: '#/components/schemas/T' } }, text/*: {} }
                          responses:
                            '204': { description: Done. }
                            '422': { description: Wrong., content: { application/json: { example: { detail: [] } } } }
                      /stream:
                        post:
                          x-stream: { method: follow, when: { live: true }, format: sse, done: END }
                          requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } }
                          responses:
                            '200':
                              description: Both.
                              content:
                                application/json: { example: whole }
                                text/event-stream: { example: [one, two] }
                            '400': { description: No., content: { application/json: { example: no } } }
                      /always:
                        get:
                          x-stream: { format: text }
                          responses: { '200': { description: Text., content: { text/plain: { example: [a, b] } } } }
                      /either:
                        get:
                          x-stream: { method: follow, format: sse }
                          responses:
                            '200':
                              description: Both.
                              content:
                                application/json: { example: whole }
                                text/event-stream: { example: [one] }
                    """,
                components: """
                    components:
                      schemas:
                        T: { type: object, required: [n], properties: { n: { type: integer, minimum: 2 } } }
                        S: { type: object, properties: { live: {} } }
                    """
            )
        )
    }

    private func get(_ path: String, query: [String: String] = [:], fields: [String: String] = [:]) -> MockResponse {
        responder.response(to: MockRequest(method: "GET", path: path, query: query, fields: fields))
    }

    @Test func respondsWithTheFirstSuccess() {
        let response = get("/things", query: ["limit": "3"])
        #expect(
            response == MockResponse(status: 201, mediaType: "application/json", body: .bytes(Array("{\"a\":1}".utf8)))
        )
    }

    @Test func respondsInTheMediaTypeOfAccept() {
        let response = get("/things", query: ["limit": "3"], fields: ["accept": "text/html, text/plain;q=0.5"])
        #expect(response.mediaType == "text/plain")
        #expect(response.text == "plain")
    }

    @Test func buildsAValueWithoutAnExample() {
        #expect(responder.response(to: post("/things", "{\"n\":2}")).text == "{\"n\":2}")
    }

    @Test(arguments: [("code=404", 404, "nothing"), ("wait=1, code=503", 503, "\"broken\"")])
    func respondsWithTheStatusOfPrefer(prefer: String, status: Int, text: String) {
        let response = get("/things", fields: ["prefer": prefer])
        #expect(response.status == status)
        #expect(response.text == text)
    }

    @Test func rejectsAnUndeclaredStatus() {
        let response = get("/things", fields: ["prefer": "code=403"])
        #expect(response.status == 400)
        #expect(response.text == "{\"error\":\"GET /things declares no response for status 403\"}")
    }

    @Test(arguments: [
        ("{}", "body.n: is missing"), ("{\"n\":1}", "body.n: must be at least 2"), ("{", "body: is not valid JSON"),
        ("", "body: is missing"),
    ])
    func rejectsWithTheDeclared422(json: String, violation: String) {
        let response = responder.response(to: post("/checked", json))
        #expect(response.status == 422)
        #expect(response.text == "{\"detail\":[]}")
        #expect(response.fields == ["Mock-Violations": violation])
    }

    @Test func rejectsWith400WithoutADeclared422() {
        let response = responder.response(to: post("/things", "{\"n\":\"é\"}"))
        #expect(response.status == 400)
        #expect(response.text == "{\"error\":\"body.n: must be an integer, not a string\"}")
        #expect(get("/things").text == "{\"error\":\"query.limit: is missing\"}")
        #expect(get("/things", query: ["limit": "10"]).text == "{\"error\":\"query.limit: must be at most 9\"}")
        #expect(get("/things", query: ["limit": "x"]).status == 400)
    }

    @Test func validatesDeclaredJSONOnly() {
        #expect(responder.response(to: post("/checked", "x", fields: ["content-type": "text/csv"])).status == 204)
        let response = responder.response(to: post("/checked", "x", fields: ["content-type": "image/png"]))
        #expect(response.fields["Mock-Violations"] == "body: must be application/json or text/*, not image/png")
    }

    @Test func sendsNoBodyWithoutDeclaredContent() {
        #expect(
            responder.response(to: post("/checked", "{\"n\":2}"))
                == MockResponse(status: 204, mediaType: nil, body: .bytes([]))
        )
    }

    @Test func streamsUnderTheConditionOfWhen() {
        let response = responder.response(to: post("/stream", "{\"live\":true}"))
        #expect(response.mediaType == "text/event-stream")
        #expect(response.chunks == ["data: one\n\n", "data: two\n\n", "data: END\n\n"])
    }

    @Test(arguments: ["{\"live\":false}", "{\"live\":1}", "{}"])
    func doesNotStreamWithoutTheConditionOfWhen(json: String) {
        let response = responder.response(to: post("/stream", json, fields: ["accept": "text/event-stream"]))
        #expect(response.mediaType == "application/json")
        #expect(response.text == "\"whole\"")
    }

    @Test func doesNotStreamAnErrorResponse() {
        let response = responder.response(to: post("/stream", "{\"live\":true}", fields: ["prefer": "code=400"]))
        #expect(response.text == "\"no\"")
    }

    @Test func alwaysStreamsWithoutAMethod() {
        #expect(get("/always").chunks == ["a", "b"])
    }

    @Test func streamsForTheMediaTypeOfAccept() {
        #expect(get("/either", fields: ["accept": "text/event-stream"]).chunks == ["data: one\n\n"])
        #expect(get("/either", fields: ["accept": "application/json"]).text == "\"whole\"")
    }

    @Test func rejectsUnknownPathsAndMethods() {
        #expect(get("/nothing").status == 404)
        let response = responder.response(to: MockRequest(method: "DELETE", path: "/things"))
        #expect(response.status == 405)
        #expect(response.fields == ["Allow": "GET, POST"])
    }
}
