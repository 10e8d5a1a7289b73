import Foundation
import OpenAPIReader
import Testing

@testable import MockServer

@Suite struct PlayerTests {
    private let player: Player

    init() throws {
        player = Player(
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

    private func get(_ path: String, query: [String: String] = [:], fields: [String: String] = [:]) -> Answer {
        player.answer(IncomingRequest(method: "GET", path: path, query: query, fields: fields))
    }

    @Test func playsTheFirstSuccess() {
        let answer = get("/things", query: ["limit": "3"])
        #expect(answer == Answer(status: 201, mediaType: "application/json", body: .whole(Array("{\"a\":1}".utf8))))
    }

    @Test func playsTheMediaTypeThatAcceptNames() {
        let answer = get("/things", query: ["limit": "3"], fields: ["accept": "text/html, text/plain;q=0.5"])
        #expect(answer.mediaType == "text/plain")
        #expect(answer.text == "plain")
    }

    @Test func buildsWhatHasNoExample() {
        #expect(player.answer(post("/things", "{\"n\":2}")).text == "{\"n\":2}")
    }

    @Test(arguments: [("code=404", 404, "nothing"), ("wait=1, code=503", 503, "\"broken\"")])
    func playsTheResponseThatPreferAsksFor(prefer: String, status: Int, text: String) {
        let answer = get("/things", fields: ["prefer": prefer])
        #expect(answer.status == status)
        #expect(answer.text == text)
    }

    @Test func refusesAResponseThatIsNotDeclared() {
        let answer = get("/things", fields: ["prefer": "code=403"])
        #expect(answer.status == 400)
        #expect(answer.text == "{\"error\":\"GET /things declares no response for status 403\"}")
    }

    @Test(arguments: [
        ("{}", "body.n: is missing"), ("{\"n\":1}", "body.n: must be at least 2"), ("{", "body: is no JSON"),
        ("", "body: is missing"),
    ])
    func answersTheDeclared422(json: String, violation: String) {
        let answer = player.answer(post("/checked", json))
        #expect(answer.status == 422)
        #expect(answer.text == "{\"detail\":[]}")
        #expect(answer.fields == ["Mock-Violations": violation])
    }

    @Test func answers400WhereNo422IsDeclared() {
        let answer = player.answer(post("/things", "{\"n\":\"é\"}"))
        #expect(answer.status == 400)
        #expect(answer.text == "{\"error\":\"body.n: must be a whole number, not a string\"}")
        #expect(get("/things").text == "{\"error\":\"query.limit: is missing\"}")
        #expect(get("/things", query: ["limit": "10"]).text == "{\"error\":\"query.limit: must be at most 9\"}")
        #expect(get("/things", query: ["limit": "x"]).status == 400)
    }

    @Test func looksOnlyIntoDeclaredJSON() {
        #expect(player.answer(post("/checked", "x", fields: ["content-type": "text/csv"])).status == 204)
        let answer = player.answer(post("/checked", "x", fields: ["content-type": "image/png"]))
        #expect(answer.fields["Mock-Violations"] == "body: must be application/json or text/*, not image/png")
    }

    @Test func sendsNoBodyWhereNoneIsDeclared() {
        #expect(player.answer(post("/checked", "{\"n\":2}")) == Answer(status: 204, mediaType: nil, body: .whole([])))
    }

    @Test func streamsWhenTheSwitchIsOn() {
        let answer = player.answer(post("/stream", "{\"live\":true}"))
        #expect(answer.mediaType == "text/event-stream")
        #expect(answer.pieces == ["data: one\n\n", "data: two\n\n", "data: END\n\n"])
    }

    @Test(arguments: ["{\"live\":false}", "{\"live\":1}", "{}"])
    func answersAtOnceWhenTheSwitchIsOff(json: String) {
        let answer = player.answer(post("/stream", json, fields: ["accept": "text/event-stream"]))
        #expect(answer.mediaType == "application/json")
        #expect(answer.text == "\"whole\"")
    }

    @Test func streamsNoFailure() {
        let answer = player.answer(post("/stream", "{\"live\":true}", fields: ["prefer": "code=400"]))
        #expect(answer.text == "\"no\"")
    }

    @Test func streamsWithoutASwitch() {
        #expect(get("/always").pieces == ["a", "b"])
    }

    @Test func streamsWhatOnlyAcceptAsksFor() {
        #expect(get("/either", fields: ["accept": "text/event-stream"]).pieces == ["data: one\n\n"])
        #expect(get("/either", fields: ["accept": "application/json"]).text == "\"whole\"")
    }

    @Test func tellsUnknownPathsAndMethods() {
        #expect(get("/nothing").status == 404)
        let answer = player.answer(IncomingRequest(method: "DELETE", path: "/things"))
        #expect(answer.status == 405)
        #expect(answer.fields == ["Allow": "GET, POST"])
    }
}
