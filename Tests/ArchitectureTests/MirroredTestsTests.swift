import Testing

/// Tests are found by the name of what they test: `X.swift` has `XTests.swift`.
@Suite struct MirroredTestsTests {
    @Test func threeQuartersOfTheLargerFilesHaveATestFileOfTheirName() throws {
        let tests = Set(try SourceTree.swiftFiles(under: "Tests").map(\.name))
        let sources = try SourceTree.swiftFiles(under: "Sources").filter { $0.codeLineCount > 40 }
        #expect(sources.count > 150)
        let missing = sources.filter { !tests.contains("\($0.name)Tests") }
        #expect(
            missing.count * 4 <= sources.count,
            "\(missing.count) of \(sources.count) have none: \(missing.map(\.path).joined(separator: ", "))"
        )
    }
}
