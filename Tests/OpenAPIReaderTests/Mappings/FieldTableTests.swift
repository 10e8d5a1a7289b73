import Testing

@testable import OpenAPIReader

struct FieldTableTests {
    private static let table = FieldTable(
        name: "a thing",
        supported: ["name", "size"],
        ignored: ["comment"],
        unsupported: ["color": .warning("is not supported"), "shape": .error("cannot be generated")]
    )

    private func messages(_ yaml: String..., table: FieldTable = table) throws -> [String] {
        let diagnostics = DiagnosticCollector()
        for text in yaml {
            let node = try #require(YAMLParser.parse(Array(text.utf8), file: "a.yaml").root)
            for entry in try #require(node.entries) { table.check(entry, diagnostics) }
        }
        return diagnostics.sorted.map { "\($0.severity.rawValue): [\($0.code)] \($0.message)" }
    }

    @Test func acceptsSupportedAndIgnoredKeys() throws {
        #expect(try messages("{name: a, size: 1, comment: b}") == [])
    }

    @Test func reportsUnsupportedKeys() throws {
        #expect(
            try messages("{color: red, shape: round}") == [
                "warning: [unsupported] 'color' is not supported", "error: [unsupported] 'shape' cannot be generated",
            ]
        )
    }

    @Test func reportsAWarningOnceAndAnErrorEachTime() throws {
        #expect(
            try messages("{color: a, shape: b}", "{  color: a,   shape: b}") == [
                "warning: [unsupported] 'color' is not supported (also in 1 more place)",
                "error: [unsupported] 'shape' cannot be generated", "error: [unsupported] 'shape' cannot be generated",
            ]
        )
    }

    @Test func suggestsASimilarKey() throws {
        #expect(
            try messages("{nmae: a}") == [
                "warning: [unknown-key] 'nmae' is not a valid key of a thing; did you mean 'name'?"
            ]
        )
    }

    @Test func ignoresExtensionsOfOtherTools() throws {
        #expect(try messages("{x-other: a}") == [])
        #expect(
            try messages("{x-swift-other: a}") == [
                "warning: [unknown-key] 'x-swift-other' is not a valid key of a thing"
            ]
        )
    }

    @Test func aClosedTableRejectsAllUnknownKeys() throws {
        var table = Self.table
        table.isClosed = true
        #expect(
            try messages("{x-other: a}", table: table) == [
                "error: [unknown-key] 'x-other' is not a valid key of a thing"
            ]
        )
    }
}
