import Testing

@testable import APIDiff

@Suite struct ResultComparisonTests {
    private func changes(_ old: String, _ new: String) throws -> [Change] {
        try RulePair.changes(in: .operation, from: "responses: { \(old) }", to: "responses: { \(new) }")
            .filter { $0.rule.id == "result-changed" }
    }

    private func response(_ status: Int, _ content: String? = nil) -> String {
        "'\(status)': { description: ok\(content.map { ", content: { \($0) }" } ?? "") }"
    }

    private let json = "application/json: { schema: { type: string } }"

    @Test func aMethodThatReturnsNothingMayReturnAValue() throws {
        let changes = try changes(response(200), response(200, json))
        #expect(
            changes.map(\.message) == [
                "the return type of the method for 'POST /things' changed from nothing to a JSON value"
            ]
        )
        #expect(changes.map(\.breaks) == [[]])
    }

    @Test(arguments: [
        ("text/plain: {}", "text"), ("image/png: {}", "bytes"), ("application/xml: {}, image/png: {}", "bytes"),
    ])
    func anotherKindOfContentIsAnotherType(content: String, type: String) throws {
        let changes = try changes(response(200, json), response(200, content))
        #expect(
            changes.map(\.message) == [
                "the return type of the method for 'POST /things' changed from a JSON value to \(type)"
            ]
        )
        #expect(changes.map(\.breaks) == [.source])
    }

    @Test func aResponseWithoutContentMakesTheValueOptional() throws {
        let changes = try changes(response(200, json), response(200, json) + ", " + response(204))
        #expect(
            changes.map(\.message) == [
                "the return type of the method for 'POST /things' changed from a JSON value to a JSON value or nothing"
            ]
        )
    }

    @Test func theValueOfAnotherStatusIsAnotherValue() throws {
        let number = "application/json: { schema: { type: integer } }"
        #expect(
            try changes(response(200, json), response(201, number)).map(\.message) == [
                "the return value of the method for 'POST /things' changed from the 200 response to the 201 response"
            ]
        )
        #expect(try changes(response(200, json), response(201, json)).isEmpty)
    }
}
