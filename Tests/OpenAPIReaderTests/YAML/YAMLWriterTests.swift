import Foundation
import TestSupport
import Testing

@testable import OpenAPIReader

@Suite struct YAMLWriterTests {
    private func written(_ yaml: String) throws -> String {
        let parsed = YAMLParser.parse(Array(yaml.utf8), file: "a.yaml")
        return YAMLWriter.text(of: try #require(parsed.root, "\(parsed.diagnostics)"))
    }

    @Test func writesBlocks() throws {
        let json = """
            {"a": {"b": [1, 2.50, true, null, "x"], "c": []}, "d": [{"e": 1, "f": {"g": {}}}, [[1], []]], "h": "l1\\nl2\\n"}
            """
        #expect(
            try written(json) == """
                a:
                  b:
                    - 1
                    - 2.50
                    - true
                    - null
                    - x
                  c: []
                d:
                  - e: 1
                    f:
                      g: {}
                  - - - 1
                    - []
                h: |
                  l1
                  l2

                """
        )
    }

    private func again(_ yaml: String) throws -> YAMLNode {
        let parsed = YAMLParser.parse(Array(yaml.utf8), file: "b.yaml")
        return try #require(parsed.root, "\(parsed.diagnostics)\n\(yaml)")
    }

    @Test(arguments: ["a", "200", "a: b", "x\ny", "", String(repeating: "long ", count: 300), "?", "- a", "#"])
    func keysAreReadBackUnchanged(key: String) throws {
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        let inner = YAMLNode(
            .mapping([YAMLEntry(key: key, at: position, value: .init(.scalar(.integer(1)), at: position))]),
            at: position
        )
        let root = YAMLNode(.sequence([inner, inner]), at: position)
        #expect(try again(YAMLWriter.text(of: root)).json == root.json)
    }

    /// The fixtures of the generator's tests, and the description of LocalLab.
    private static var files: [URL] {
        let folders = ["Tests/ApigenTests/Fixtures/Descriptions", "schema"]
        return folders.flatMap { folder -> [URL] in
            let base = TestPackage.root.appending(path: folder)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? []
            return names.sorted().filter { $0.hasSuffix("yaml") || $0.hasSuffix("json") }.map {
                base.appending(path: $0)
            }
        }
    }

    @Test(arguments: files) func aWrittenDocumentIsReadUnchanged(file: URL) throws {
        let parsed = YAMLParser.parse(Array(try Data(contentsOf: file)), file: "a.yaml")
        // Invalid YAML has no root to write.
        guard let root = parsed.root else { return }
        let text = YAMLWriter.text(of: root)
        #expect(try again(text).json == root.json)
        #expect(try YAMLWriter.text(of: again(text)) == text)
    }
}
