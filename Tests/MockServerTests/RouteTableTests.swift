import OpenAPIReader
import Testing

@testable import MockServer

@Suite struct RouteTableTests {
    private func table(_ routes: (String, String)...) -> RouteTable {
        let start = SourcePosition(file: "test.yaml", line: 1, column: 1)
        return RouteTable(routes.map { Operation(method: $0.0, path: $0.1, position: start) })
    }

    private func found(_ match: RouteTable.Match) -> (path: String, values: [String: String])? {
        if case .operation(let operation, let values) = match { (operation.path, values) } else { nil }
    }

    @Test func prefersLiteralsToVariablesInAnyOrder() {
        let table = table(("GET", "/models/{id}"), ("GET", "/models/current"))
        #expect(found(table.match(method: "GET", path: "/models/current"))?.path == "/models/current")
        #expect(found(table.match(method: "GET", path: "/models/phi"))?.path == "/models/{id}")
    }

    @Test func returnsPercentEncodedValues() {
        let table = table(("GET", "/a/{x}/v{major}.json"))
        let match = found(table.match(method: "GET", path: "/a/b%2Fc/v12.json"))
        #expect(match?.values == ["x": "b%2Fc", "major": "12"])
    }

    @Test(arguments: [
        ("/{base}...{head}", "/main...a...b", ["base": "main", "head": "a...b"]),
        ("/{a}{b}.{ext}", "/1.5true.json", ["a": "1", "b": ".5true", "ext": "json"]),
        ("/{a}-{b}", "/-1-2", ["a": "-1", "b": "2"]),
    ])
    func returnsSeveralVariablesOfOneSegment(template: String, path: String, values: [String: String]) {
        #expect(found(table(("GET", template)).match(method: "GET", path: path))?.values == values)
    }

    @Test(arguments: ["/a", "/a/", "/a/b/c", "/a//", "/A/b", ""])
    func doesNotMatchAnotherPath(path: String) {
        guard case .unknownPath = table(("GET", "/a/{x}")).match(method: "GET", path: path) else {
            Issue.record("\(path) was found")
            return
        }
    }

    @Test func findsTheRoot() {
        #expect(found(table(("GET", "/")).match(method: "GET", path: "/"))?.path == "/")
    }

    @Test func returnsTheMethodsOfAKnownPath() {
        let table = table(("POST", "/a"), ("GET", "/a"), ("DELETE", "/{x}"))
        guard case .wrongMethod(let allowed) = table.match(method: "DELETE", path: "/a") else {
            Issue.record("DELETE /a was found")
            return
        }
        #expect(allowed == ["GET", "POST"])
    }
}
