import Testing

@testable import OpenAPIReader

struct DocumentStorePointersTests {
    private func store(_ yaml: String) throws -> DocumentStore {
        let root = try #require(YAMLParser.parse(Array(yaml.utf8), file: "a.yaml").root)
        let text = Array(yaml.utf8)
        return DocumentStore(root: root, text: text, file: "a.yaml", loader: .none, DiagnosticCollector())
    }

    /// The position of the references.
    private let start = SourcePosition(file: "a.yaml", line: 1, column: 1)

    private static let text = """
        list: [x, {k: y}]
        a/b: {c: z}
        alias: {$ref: '#/a~1b'}
        circle: {$ref: '#/circle/c'}
        """

    @Test(arguments: [
        ("#/list/0", #""x""#, "1:8"), ("#/list/1/k", #""y""#, "1:12"), ("#/a~1b/c", #""z""#, "2:7"),
        ("#/alias/c", #""z""#, "2:7"),
    ])
    func followsPointersAndReferencesOnTheWay(reference: String, json: String, position: String) throws {
        let target = try store(Self.text).target(of: reference, at: start)
        #expect(target.node.json == json)
        #expect("\(target.position.line):\(target.position.column)" == position)
    }

    @Test func theLocationIsTheSameForEverySpelling() throws {
        let store = try store(Self.text)
        let direct = try store.target(of: "#/a~1b/c", at: start)
        #expect(try store.target(of: "#/a%2Fb/c", at: start).location.pointer.tokens == ["a/b", "c"])
        #expect(try store.target(of: "#/alias/c", at: start).location == direct.location)
        #expect(try store.target(of: "a.yaml#/a~1b/c", at: start).location == direct.location)
        #expect(store.target(at: direct.location)?.node == direct.node)
    }

    @Test(arguments: [
        ("#/list/2", "ref-missing", "'#/list/2' is not defined"),
        ("#/lst/0", "ref-missing", "'#/lst/0' is not defined; did you mean 'list'?"),
        ("#/list/0/x", "ref-missing", "'#/list/0/x' is not defined"),
        ("#/alias/wrong", "ref-missing", "'#/alias/wrong' is not defined"),
        ("#/circle/c", "ref-cycle", "'#/circle/c' leads back to itself"),
    ])
    func reportsUndefinedAndCircularPointers(reference: String, code: String, message: String) throws {
        let store = try store(Self.text)
        let error = #expect(throws: ReferenceError.self) { try store.target(of: reference, at: start) }
        #expect(error?.code == code)
        #expect(error?.message == message)
    }

    @Test(arguments: [3, 23, 24, 100])
    func findsKeysInMappingsOfAnySize(count: Int) throws {
        let store = try store((0..<count).map { "k\($0): \($0)\n" }.joined())
        for number in [0, count - 1, 0] {
            #expect(try store.target(of: "#/k\(number)", at: start).node.json == "\(number)")
        }
    }
}
