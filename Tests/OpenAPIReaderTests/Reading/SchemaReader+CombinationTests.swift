import OpenAPIReader
import Testing

struct SchemaReaderCombinationTests {
    @Test(arguments: [
        "type: [string, 'null']", "type: [string, null]", "{type: string, nullable: true}",
        "anyOf: [{type: string}, {type: 'null'}]", "oneOf: [{type: 'null'}, {type: string}]",
        "anyOf: [{type: string}, {type: null}]", "anyOf: [{type: string}, {const: null}]",
        "anyOf: [{type: string}, {enum: [null]}]", "allOf: [{type: string, nullable: true}]",
        "{allOf: [{type: string}], nullable: true}", "{type: string, enum: [null]}",
    ])
    func foldsNullIn(text: String) {
        #expect(schema(text)?.kind == .string(format: nil))
        #expect(schema(text)?.allowsNull == true)
    }

    @Test func collapsesAUnionOfOne() {
        let read = schema(
            """
            title: Outer
            description: Outside
            default: 5
            anyOf:
              - {type: integer, title: Inner, minimum: 1, example: 2}
              - {type: 'null'}
            """
        )
        #expect(read?.kind == .integer(format: nil))
        #expect(read?.title == "Outer")
        #expect(read?.description == "Outside")
        #expect(read?.defaultValue?.number == 5)
        #expect(read?.bounds.minimum == 1)
        #expect(read?.example?.number == 2)
        #expect(read?.position.description == "api.yaml:9:7")
    }

    @Test func membersInheritTheTypeNextToTheUnion() {
        guard case .union(let union) = schema("type: string\nanyOf: [{format: date}, {format: email}]")?.kind else {
            Issue.record("the schema is not of the kind: union")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: "date"), .string(format: "email")])
    }

    @Test func keepsTheOrderOfAllOfAndTheKeywordsNextToIt() {
        let text =
            "required: [a]\nallOf: [{type: string}, {description: only talk}]\noneOf: [{type: integer}, {type: number}]"
        guard let read = schema(text), case .all(let members) = read.kind else {
            Issue.record("the schema is not of the kind: members")
            return
        }
        #expect(members.count == 3)
        guard case .object(let own) = members[0].kind else {
            Issue.record("the schema is not of the kind: object")
            return
        }
        #expect(own.requiredElsewhere.map(\.name) == ["a"])
        #expect(members[1].kind == .string(format: nil))
    }

    @Test func aNestedUnionIsMergedIntoTheOuterOne() {
        let text = "{oneOf: [{oneOf: [{type: string}, {type: 'null'}, {type: boolean}]}, {type: integer}]}"
        guard let read = schema(text), case .union(let union) = read.kind else {
            Issue.record("the schema is not of the kind: union")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: nil), .boolean, .integer(format: nil)])
        #expect(read.allowsNull)
    }

    @Test(arguments: [
        "oneOf: [{title: Named, oneOf: [{type: string}, {type: boolean}]}, {type: integer}]",
        "oneOf: [{anyOf: [{type: string}, {type: boolean}]}, {type: integer}]",
    ])
    func aUnionOfAnotherKindOrWithATitleIsKept(text: String) {
        guard case .union(let union) = schema(text)?.kind else {
            Issue.record("the schema is not of the kind: union")
            return
        }
        #expect(union.members.count == 2)
    }

    @Test func aUnionOfLimitsIsIgnored() {
        let text = "{oneOf: [{type: string}, {type: integer}], anyOf: [{minLength: 1}, {minimum: 1, title: Positive}]}"
        guard case .union(let union) = schema(text)?.kind else {
            Issue.record("the schema is not of the kind: union")
            return
        }
        #expect(union.members.count == 2)
        #expect(
            messages(document(schema: text)) == [
                "api.yaml:9:50: warning: [unsupported] 'anyOf' with members that only have limits is not checked"
            ]
        )
    }
}
