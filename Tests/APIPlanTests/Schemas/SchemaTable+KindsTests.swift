import OpenAPIReader
import Testing

@testable import APIPlan

@Suite struct SchemaTableKindsTests {
    private func table(_ schemas: String) throws -> SchemaTable {
        let text = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\ncomponents:\n  schemas:\n"
        let lines = schemas.split(separator: "\n").map { "    \($0)\n" }.joined()
        return SchemaTable(try #require(DescriptionReader.read(Array((text + lines).utf8), file: "a.yaml").description))
    }

    @Test(arguments: [
        ("{ type: string }", [JSONKind.string]), ("{ type: [string, 'null'] }", [.string]),
        ("{ type: array, items: {} }", [.array]),
        ("{ oneOf: [{ type: integer }, { type: object }] }", [.integer, .object]),
        ("{ enum: [a, 1] }", [.string, .integer]), ("{}", JSONKind.allCases),
        ("{ allOf: [{}, { type: boolean }] }", [.boolean]),
    ])
    func aSchemaAllowsKinds(schema: String, kinds: [JSONKind]) throws {
        let table = try table("Tested: \(schema)\nSelf: { anyOf: [{ $ref: '#/components/schemas/Self' }] }")
        #expect(table.kinds(of: try #require(table["Tested"])) == Set(kinds))
    }

    @Test func narrowerMembersHaveALowerRank() throws {
        let table = try table(
            """
            A: { type: integer, enum: [1, 2] }
            B: { type: integer }
            C: { type: number }
            D: { type: string, format: date }
            E: { type: string }
            F: {}
            """
        )
        let ranks = try "ABCDEF".map { table.breadth(of: try #require(table[String($0)])) }
        #expect(ranks == ranks.sorted())
        #expect(Set(ranks).count == 6)
    }

    @Test func membersOfDifferentKindsAreDisjoint() throws {
        let table = try table(
            """
            A: { type: integer, enum: [1, 2] }
            B: { type: integer }
            C: { type: number }
            D: { type: string }
            """
        )
        func areDisjoint(_ names: String) throws -> Bool {
            table.areDisjoint(try names.map { try #require(table[String($0)]) })
        }
        #expect(try areDisjoint("BD"))
        #expect(try areDisjoint("BC"))
        #expect(try !areDisjoint("AC"))
        #expect(try !areDisjoint("DD"))
    }
}
