import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct OperationPairingTests {
    private static func operation(_ text: String) -> Operation {
        let words = text.split(separator: " ").map(String.init)
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        return Operation(method: words[0], path: words[1], position: position)
    }

    /// Returns pairs as `old = new`, then additions and removals.
    private func pairing(_ old: [String], _ new: [String]) -> [String] {
        let pairing = OperationPairing(old.map(Self.operation), new.map(Self.operation))
        return pairing.pairs.map { "\($0.old.methodAndPath) = \($0.new.methodAndPath)" }
            + pairing.added.map { "+ \($0.methodAndPath)" }
            + pairing.removed.map { "- \($0.methodAndPath)" }
    }

    @Test func pairsByMethodAndPath() {
        #expect(pairing(["GET /a", "PUT /a"], ["PUT /a", "GET /b"]) == ["PUT /a = PUT /a", "+ GET /b", "- GET /a"])
    }

    @Test func theNamesOfPathParametersDoNotMatter() {
        #expect(pairing(["GET /a/{x}/b/{y}"], ["GET /a/{z}/b/{x}"]) == ["GET /a/{x}/b/{y} = GET /a/{z}/b/{x}"])
        #expect(pairing(["GET /a/{x}"], ["GET /a/{x}/"]) == ["+ GET /a/{x}/", "- GET /a/{x}"])
    }

    @Test func theSamePathIsPairedFirst() {
        #expect(
            pairing(["GET /{x}", "GET /{y}"], ["GET /{y}", "GET /{z}"]) == [
                "GET /{y} = GET /{y}", "GET /{x} = GET /{z}",
            ]
        )
        #expect(pairing(["GET /{x}"], ["GET /{y}", "GET /{z}"]) == ["GET /{x} = GET /{y}", "+ GET /{z}"])
    }
}
