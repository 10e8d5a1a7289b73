import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct UnionMemberTests {
    private static let position = SourcePosition(file: "a.yaml", line: 1, column: 1)

    private func members(_ kinds: [Schema.Kind]) -> [UnionMember] {
        UnionMember.members(of: UnionSchema(members: kinds.map { Schema($0, position: Self.position) }))
    }

    @Test func aReferenceIsIdentifiedByItsName() {
        let members = members([.reference("Cat"), .reference("Owl")])
        #expect(members.map(\.key) == ["#Cat", "#Owl"])
        #expect(members.map(\.indefiniteText) == ["the member 'Cat'", "the member 'Owl'"])
    }

    @Test func inlineSchemasAreNumberedByType() {
        let members = members([.string(format: nil), .integer(format: nil), .string(format: "date")])
        #expect(members.map(\.key) == ["string 1", "integer 1", "string 2"])
        #expect(members.map(\.indefiniteText) == ["a string member", "an integer member", "another string member"])
        #expect(members.map(\.definiteText) == ["the string member", "the integer member", "the string member"])
    }

    @Test func aConstantIsIdentifiedByItsValue() {
        var schema = Schema(.string(format: nil), position: Self.position)
        schema.allowedValues = [YAMLNode(.scalar(.string("cat")), at: Self.position)]
        let member = UnionMember.members(of: UnionSchema(members: [schema]))[0]
        #expect(member.key == "\"cat\" 1")
        #expect(member.indefiniteText == "the member \"cat\"")
    }
}
