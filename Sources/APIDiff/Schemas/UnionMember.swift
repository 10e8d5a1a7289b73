import OpenAPIReader

/// A member of a union, with a key that identifies it in both documents.
struct UnionMember {
    /// The name of a reference; for an inline schema its type or constant and a number: `string 2` is the second string.
    var key: String

    /// The member in messages, without an article: `member 'Owl'`, `string member`.
    private var text: String

    /// Whether messages need the definite article, since the name identifies the member.
    private var isNamed: Bool

    /// How many earlier members have the same type.
    private var earlier: Int

    var schema: Schema

    /// The member in messages where it is mentioned for the first time: `the member 'Owl'`, `a string member`.
    var indefiniteText: String {
        if isNamed { return "the \(text)" }
        if earlier > 0 { return "another \(text)" }
        return "aeiou".contains(text.prefix(1)) ? "an \(text)" : "a \(text)"
    }

    /// The member in messages where both documents have it.
    var definiteText: String { "the \(text)" }

    /// Returns the members of a union.
    static func members(of union: UnionSchema) -> [UnionMember] {
        var counts: [String: Int] = [:]
        return union.members.map { schema in
            if case .reference(let name) = schema.kind {
                let text = "member \(name.quoted)"
                return UnionMember(key: "#\(name)", text: text, isNamed: true, earlier: 0, schema: schema)
            }
            let constant = schema.allowedValues.count == 1 ? schema.allowedValues[0].json : nil
            let type = constant ?? schema.kind.memberType
            let earlier = counts[type, default: 0]
            counts[type] = earlier + 1
            return UnionMember(
                key: "\(type) \(earlier + 1)",
                text: constant.map { "member \($0)" } ?? "\(type) member",
                isNamed: constant != nil,
                earlier: earlier,
                schema: schema
            )
        }
    }
}

extension Schema.Kind {
    /// The type of a union's member, by which inline members of two documents are paired.
    var memberType: String {
        switch self {
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array, .tuple: "array"
        case .object, .all: "object"
        case .union, .reference: "union"
        case .any, .nothing: "value"
        }
    }
}
