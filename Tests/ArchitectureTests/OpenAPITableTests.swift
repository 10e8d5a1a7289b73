import Foundation
import TestSupport
import Testing

/// `docs/OpenAPI.md` says what shows each of its claims: these things exist.
@Suite struct OpenAPITableTests {
    /// The code spans in the last column of every row.
    private static var evidence: Set<String> {
        get throws {
            let file = TestPackage.root.appending(path: "docs/OpenAPI.md")
            let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .filter { $0.hasPrefix("|") && $0.hasSuffix("|") }
            let cells = rows.compactMap { $0.dropLast().split(separator: "|").last }
            return Set(cells.flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.1) } })
        }
    }

    @Test func everythingThatShowsAClaimExists() throws {
        let tests = TestPackage.root.appending(path: "Tests")
        let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)?.allObjects ?? []
        let urls = files.compactMap { $0 as? URL }
        let suites = Dictionary(urls.map { ($0.lastPathComponent, $0) }) { first, _ in first }
        let descriptions = tests.appending(path: "ApigenTests/Fixtures/Descriptions")
        let fixtures = Set(try FileManager.default.contentsOfDirectory(atPath: descriptions.path))
        for name in try Self.evidence.sorted() where !fixtures.contains(name) {
            let parts = name.split(separator: ".").map(String.init)
            let suite = try #require(parts.first.flatMap { suites["\($0).swift"] }, "nothing is called '\(name)'")
            let text = try String(contentsOf: suite, encoding: .utf8)
            #expect(parts.count == 2 && text.contains("func \(parts[1])("), "'\(name)' is no test")
        }
    }
}
