import OpenAPIReader
import Testing

@testable import APIPlan

@Suite struct AllOfMergerTests {
    private static let position = SourcePosition(file: "a.yaml", line: 1, column: 1)

    private func schema(_ kind: Schema.Kind) -> Schema { Schema(kind, position: Self.position) }

    private func object(_ names: String...) -> Schema {
        let properties = names.map {
            Property(name: $0, schema: schema(.boolean), isRequired: false, position: Self.position)
        }
        return schema(.object(ObjectSchema(properties: properties)))
    }

    @Test func repeatedReferencesStayAReference() {
        var merger = AllOfMerger(position: Self.position)
        merger.add(object("a"), from: "A", schema(.reference("A")))
        #expect(merger.kind == .reference("A"))
        merger.add(object("a"), from: "A", schema(.reference("A")))
        #expect(merger.kind == .reference("A"))
        merger.add(object("b"), from: "B", schema(.reference("B")))
        guard case .object(let merged) = merger.kind else {
            Issue.record("\(merger.kind) is not an object")
            return
        }
        #expect(merged.properties.map(\.name) == ["a", "b"])
        #expect(merged.properties.map(\.origin) == ["A", "B"])
    }

    @Test func theLastOfConflictingMembersWins() {
        var merger = AllOfMerger(position: Self.position)
        merger.add(object("a"))
        merger.add(schema(.boolean))
        #expect(merger.kind == .boolean)
        #expect(
            merger.diagnostics.map(\.description) == [
                "a.yaml:1:1: warning: [allof-conflict] this member of 'allOf' is not an object, unlike the members before it; "
                    + "the last one wins"
            ]
        )
    }

    @Test func nullIsAllowedWhereEveryMemberAllowsIt() {
        var merger = AllOfMerger(position: Self.position)
        var nullable = schema(.string(format: nil))
        nullable.allowsNull = true
        merger.add(nullable)
        #expect(merger.allowsNull)
        merger.add(schema(.string(format: "date")))
        #expect(!merger.allowsNull)
        #expect(merger.kind == .string(format: "date"))
    }

    @Test func aUnionIsAVariantOfTheObject() {
        var merger = AllOfMerger(position: Self.position)
        merger.add(schema(.union(UnionSchema(members: [object("b"), schema(.boolean)]))))
        merger.add(object("a"))
        #expect(merger.variants.count == 1)
        guard case .object(let merged) = merger.kind else {
            Issue.record("\(merger.kind) is not an object")
            return
        }
        #expect(merged.variants == merger.variants)
    }
}
