import Testing

@testable import APIDiff

@Suite struct PathPiecesTests {
    @Test(arguments: [
        ("/a/{x}-{y}.json", ["/a/", "-", ".json"], ["x", "y"]), ("/a", ["/a"], []), ("/a/{", ["/a/{"], []),
        ("/{x}", ["/", ""], ["x"]),
    ])
    func splitsAPathAtItsParameters(path: String, literals: [String], names: [String]) {
        let pieces = PathPieces(path).pieces
        #expect(pieces.map(\.literal) == literals)
        #expect(pieces.compactMap(\.name) == names)
    }
}
