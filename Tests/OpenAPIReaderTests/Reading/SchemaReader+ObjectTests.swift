import OpenAPIReader
import Testing

struct SchemaReaderObjectTests {
    @Test func readsObjects() throws {
        let text = "type: object\nrequired: [b]\nproperties:\n  b: {type: string}\n  a: {}\nadditionalProperties: false"
        guard case .object(let object) = schema(text)?.kind else {
            Issue.record("the schema is not of the kind: object")
            return
        }
        #expect(object.properties.map(\.name) == ["b", "a"])
        #expect(object.properties.map(\.isRequired) == [true, false])
        #expect(object.properties.map(\.position.description) == ["api.yaml:12:9", "api.yaml:13:9"])
        #expect(object.additional == .forbidden)
    }

    @Test func readsAdditionalProperties() throws {
        func additional(_ text: String) -> ObjectSchema.Additional? {
            guard case .object(let object) = schema(text)?.kind else { return nil }
            return object.additional
        }
        #expect(additional("type: object") == .unspecified)
        guard case .schema(let any) = additional("additionalProperties: true"),
            case .schema(let string) = additional("additionalProperties: {type: string}")
        else {
            Issue.record("the schema is not of the kind: schemas")
            return
        }
        #expect(any.kind == .any)
        #expect(string.kind == .string(format: nil))
    }

    @Test func readsLists() throws {
        let list = try #require(schema("{type: array, items: {type: string}}"))
        guard case .array(let item) = list.kind else {
            Issue.record("not a list: \(list)")
            return
        }
        #expect(item.kind == .string(format: nil))
        #expect(item.position.description == "api.yaml:9:28")
    }

    @Test(arguments: [
        ("prefixItems: [{type: string}, {}], items: false", nil),
        ("prefixItems: [{type: string}, {}], maxItems: 2", nil),
        ("items: [{type: string}, {}], additionalItems: false", nil),
        ("prefixItems: [{type: string}, {}]", Schema.Kind.any),
        ("items: [{type: string}, {}]", .any),
        ("prefixItems: [{type: string}, {}], unevaluatedItems: {type: boolean}", .boolean),
    ])
    func readsTuples(text: String, rest: Schema.Kind?) {
        guard case .tuple(let items, let others) = schema("{\(text)}")?.kind else {
            Issue.record("the schema is not of the kind: tuple")
            return
        }
        #expect(items.map(\.kind) == [.string(format: nil), .any])
        #expect(others?.kind == rest)
    }

    @Test func unevaluatedPropertiesAreAdditionalProperties() {
        let text = "{type: object, properties: {a: {}}, unevaluatedProperties: {type: string}}"
        guard case .object(let object) = schema(text)?.kind, case .schema(let other) = object.additional else {
            Issue.record("no further properties")
            return
        }
        #expect(other.kind == .string(format: nil))
        #expect(messages(document(schema: text)) == [])
    }

    @Test func readsPatternProperties() {
        guard case .object(let object) = schema("patternProperties: {'^x-': {type: string}}")?.kind else {
            Issue.record("the schema is not of the kind: object")
            return
        }
        #expect(object.patterns.map(\.pattern) == ["^x-"])
        #expect(object.patterns.map(\.schema.kind) == [.string(format: nil)])
    }

    @Test(arguments: ["type: array, ", ""])
    func aListUnderItemsIsAnyOfBefore31(type: String) {
        let text = document(schema: "{ \(type)items: [{ type: string }, { type: integer }] }", openapi: "3.0.3")
        let kind = read(text).description?.schema(named: "Tested")?.schema.kind
        let union = if case .array(let items)? = kind { items.kind } else { kind }
        guard case .union(let union)? = union else {
            Issue.record("not a union: \(String(describing: kind))")
            return
        }
        #expect(union.members.map(\.kind) == [.string(format: nil), .integer(format: nil)])
        #expect(messages(text).count == 1)
        #expect(messages(text).first?.contains("warning: [items-list]") == true)
    }
}
