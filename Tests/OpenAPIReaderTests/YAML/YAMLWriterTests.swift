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

    @Test(arguments: [
        ("plain text", "plain text"), ("#/components/schemas/Pet", "'#/components/schemas/Pet'"),
        ("/pets/{id}", "/pets/{id}"),
        ("200", "'200'"), ("3.1.0", "3.1.0"), ("1.0", "'1.0'"), ("true", "'true'"), ("Yes", "'Yes'"), ("", "''"),
        ("null", "'null'"), ("~", "'~'"), ("it's", "it's"), ("'quoted'", "'''quoted'''"), ("a: b", "'a: b'"),
        ("a:b", "a:b"), ("a #b", "'a #b'"), ("ends:", "'ends:'"), (" led", "' led'"), ("trailed ", "'trailed '"),
        ("- item", "'- item'"), ("*", "'*'"), ("@a", "'@a'"), ("$ref", "$ref"), ("日本", "日本"), ("a\tb", #""a\tb""#),
        ("\u{0}", #""\u0000""#), ("\u{85}", #""\u0085""#), ("\u{2028}", #""\u2028""#), ("\u{FEFF}", #""\uFEFF""#),
        ("\n", #""\n""#), (" a\nb", #"" a\nb""#), ("a \nb", #""a \nb""#), ("a\r\nb", #""a\r\nb""#), ("😀", "'😀'"),
        ("a😀", "a😀"),
        ("a\n\n b\n", "|\n  a\n\n   b"), ("a\nb", "|-\n  a\n  b"), ("a\nb\n\n", "|+\n  a\n  b\n"),
        ("\na\nb", #""\na\nb""#),
        ("2020-01-01", "'2020-01-01'"), ("1_000", "'1_000'"), ("12:30", "'12:30'"), ("0x1F", "'0x1F'"), ("<<", "<<"),
    ])
    func writesAStringSoThatItStaysOne(string: String, text: String) throws {
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        let value = YAMLNode(.scalar(.string(string)), at: position)
        let root = YAMLNode(.mapping([YAMLEntry(key: "k", at: position, value: value)]), at: position)
        let yaml = YAMLWriter.text(of: root)
        #expect(yaml == "k: \(text)\n")
        #expect(try again(yaml)["k"]?.value.string == string)
    }

    private func again(_ yaml: String) throws -> YAMLNode {
        let parsed = YAMLParser.parse(Array(yaml.utf8), file: "b.yaml")
        return try #require(parsed.root, "\(parsed.diagnostics)\n\(yaml)")
    }

    @Test(arguments: ["a", "200", "a: b", "x\ny", "", String(repeating: "long ", count: 300), "?", "- a", "#"])
    func writesAKeySoThatItStaysOne(key: String) throws {
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        let inner = YAMLNode(
            .mapping([YAMLEntry(key: key, at: position, value: .init(.scalar(.integer(1)), at: position))]),
            at: position
        )
        let root = YAMLNode(.sequence([inner, inner]), at: position)
        #expect(try again(YAMLWriter.text(of: root)).json == root.json)
    }

    /// The descriptions that the generator is tested with, and LocalLab's own.
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

    @Test(arguments: files) func aWrittenDocumentReadsAsTheSame(file: URL) throws {
        let parsed = YAMLParser.parse(Array(try Data(contentsOf: file)), file: "a.yaml")
        // What is no YAML has no root, and nothing to write.
        guard let root = parsed.root else { return }
        let text = YAMLWriter.text(of: root)
        #expect(try again(text).json == root.json)
        #expect(try YAMLWriter.text(of: again(text)) == text)
    }
}
