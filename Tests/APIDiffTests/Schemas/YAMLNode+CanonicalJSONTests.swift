import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct CanonicalJSONTests {
    private let position = SourcePosition(file: "a.yaml", line: 1, column: 1)

    private func node(_ content: YAMLNode.Content) -> YAMLNode { YAMLNode(content, at: position) }

    private func entry(_ key: String, _ value: Int) -> YAMLEntry {
        YAMLEntry(key: key, at: position, value: node(.scalar(.integer(value))))
    }

    @Test func theOrderOfKeysDoesNotMatter() {
        let one = node(.mapping([entry("a", 1), entry("b", 2)]))
        let other = node(.mapping([entry("b", 2), entry("a", 1)]))
        #expect(one.canonicalJSON == other.canonicalJSON)
        #expect(node(.sequence([one])).canonicalJSON == node(.sequence([other])).canonicalJSON)
    }

    @Test func longValuesAreShortened() {
        let text = node(.scalar(.string(String(repeating: "x", count: 78))))
        #expect(text.shortJSON.count == 80)
        #expect(text.shortJSON.hasSuffix("\""))
        let long = node(.scalar(.string(String(repeating: "x", count: 79))))
        #expect(long.shortJSON.count == 80)
        #expect(long.shortJSON.hasSuffix("x…"))
    }
}
