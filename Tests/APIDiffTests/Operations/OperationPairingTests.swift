import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct OperationPairingTests {
    private static func operation(_ text: String) -> Operation {
        let words = text.split(separator: " ").map(String.init)
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        return Operation(method: words[0], path: words[1], position: position)
    }

    /// Pairs as `old = new`, then what is new and what is gone.
    private func pairing(_ old: [String], _ new: [String]) -> [String] {
        let pairing = OperationPairing(old.map(Self.operation), new.map(Self.operation))
        return pairing.pairs.map { "\($0.old.methodAndPath) = \($0.new.methodAndPath)" } + pairing.added.map { "+ \($0.methodAndPath)" }
            + pairing.removed.map { "- \($0.methodAndPath)" }
    }

    @Test func pairsByMethodAndPath() {
        #expect(pairing(["GET /a", "PUT /a"], ["PUT /a", "GET /b"]) == ["PUT /a = PUT /a", "+ GET /b", "- GET /a"])
    }

    @Test func theNamesOfParametersSayNothing() {
        #expect(pairing(["GET /a/{x}/b/{y}"], ["GET /a/{z}/b/{x}"]) == ["GET /a/{x}/b/{y} = GET /a/{z}/b/{x}"])
        #expect(pairing(["GET /a/{x}"], ["GET /a/{x}/"]) == ["+ GET /a/{x}/", "- GET /a/{x}"])
    }

    @Test func thePathThatIsTheSameGoesFirst() {
        #expect(
            pairing(["GET /{x}", "GET /{y}"], ["GET /{y}", "GET /{z}"]) == [
                "GET /{y} = GET /{y}", "GET /{x} = GET /{z}",
            ]
        )
        #expect(pairing(["GET /{x}"], ["GET /{y}", "GET /{z}"]) == ["GET /{x} = GET /{y}", "+ GET /{z}"])
    }

    @Test(arguments: [("/a/{x}-{y}.json", ["x", "y"]), ("/a", []), ("/a/{", []), ("/{x}", ["x"])])
    func findsTheNamesInAPath(path: String, names: [String]) {
        #expect(PathPieces(path).pieces.compactMap(\.name) == names)
    }
}
