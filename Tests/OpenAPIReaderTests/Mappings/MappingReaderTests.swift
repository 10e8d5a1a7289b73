import Testing

@testable import OpenAPIReader

struct MappingReaderTests {
    private let diagnostics = DiagnosticCollector()

    private static let keys: Set<String> = ["a", "b"]

    private func reader(_ yaml: String) throws -> MappingReader {
        let node = try #require(YAMLParser.parse(Array(yaml.utf8), file: "a.yaml").root)
        return try #require(MappingReader(node, as: FieldTable(name: "a thing", supported: Self.keys), diagnostics))
    }

    private var messages: [String] { diagnostics.sorted.map { "\($0.position.column): \($0.message)" } }

    @Test func rejectsOtherNodes() throws {
        let node = try #require(YAMLParser.parse(Array("[]".utf8), file: "a.yaml").root)
        let reader = MappingReader(node, as: FieldTable(name: "a thing", supported: []), diagnostics)
        #expect(reader == nil)
        #expect(messages == ["1: a thing must be a mapping, but it is a list; it is left out"])
    }

    @Test func reportsUnknownKeys() throws {
        _ = try reader("{a: 1, c: 2}")
        #expect(messages == ["8: 'c' is not a valid key of a thing"])
    }

    @Test(arguments: [("{a: x}", "x"), ("{a: '1'}", "1"), ("{a: }", nil), ("{}", nil)])
    func readsStrings(yaml: String, expected: String?) throws {
        #expect(try reader(yaml).string("a") == expected)
        #expect(messages == [])
    }

    @Test func readsOtherScalarsAsStringsWithAWarning() throws {
        #expect(try reader("{a: 1.10}").string("a") == "1.10")
        #expect(messages == ["5: 'a' must be a string, but it is a number; write it in quotes"])
    }

    @Test func reportsAMissingString() throws {
        #expect(try reader("{b: x}").requiredString("a") == nil)
        #expect(try reader("{a: , b: x}").requiredString("b") == "x")
        #expect(messages == ["1: a thing needs 'a'"])
    }

    @Test func readsBooleansAlsoInQuotes() throws {
        #expect(try reader("{a: true}").boolean("a") == true)
        #expect(messages == [])
        #expect(try reader("{a: 'false'}").boolean("a") == false)
        #expect(try reader("{a: maybe}").boolean("a") == nil)
        #expect(
            messages == [
                "5: 'a' must not be in quotes; it is read as false",
                "5: 'a' must be true or false, but it is a string; it is left out",
            ]
        )
    }

    @Test func readsNumbersAlsoInQuotes() throws {
        #expect(try reader("{a: 1.5}").number("a") == 1.5)
        #expect(try reader("{a: 2.0}").count("a") == 2)
        #expect(try reader("{a: 2.5}").count("a") == nil)
        #expect(try reader("{a: 1e300}").count("a") == nil)
        #expect(messages == [])
        #expect(try reader("{a: '7'}").count("a") == 7)
        #expect(try reader("{a: []}").number("a") == nil)
        #expect(
            messages == [
                "5: 'a' must not be in quotes; it is read as 7",
                "5: 'a' must be a number, but it is a list; it is left out",
            ]
        )
    }

    @Test func readsListsAndMappings() throws {
        let reader = try reader("{a: [x, 1, []], b: {c: d}}")
        #expect(reader.items("a")?.count == 3)
        #expect(reader.strings("a") == ["x", "1"])
        #expect(reader.mapping("b")?.map(\.key) == ["c"])
        #expect(reader.items("b") == nil)
        #expect(reader.mapping("a") == nil)
        #expect(
            messages == [
                "5: 'a' must be a mapping, but it is a list; it is left out",
                "12: a member of 'a' must be a string, but it is a list; it is left out",
                "20: 'b' must be a list, but it is a mapping; it is left out",
            ]
        )
    }
}
