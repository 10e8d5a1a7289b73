import Testing

@testable import MockServer

@Suite struct PathPatternTests {
    @Test(
        arguments: [
            ("/models/{id}", "/models/phi", ["id": "phi"]), ("/v{major}.json", "/v12.json", ["major": "12"]),
            ("/models/{id}", "/models/", nil), ("/models", "/models/", nil), ("/{a}", "/x/y", nil), ("/a", "/A", nil),
        ] as [(String, String, [String: String]?)]
    )
    func matches(template: String, path: String, values: [String: String]?) {
        #expect(PathPattern(template).match(path) == values)
    }

    @Test func aLiteralPrecedesAVariable() {
        let literal = PathPattern("/models/current")
        let variable = PathPattern("/models/{id}")
        #expect(literal.precedes(variable))
        #expect(!variable.precedes(literal))
        #expect(!literal.precedes(literal))
    }
}
