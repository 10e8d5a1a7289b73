import APIPlan
import Testing

@Suite struct TypeEmitterTests {
    @Test func writesStructs() {
        let generated = Generated(
            schemas: """
                Message:
                  description: What is said
                  type: object
                  required: [object, to]
                  properties:
                    object: { type: string }
                    to: { type: [string, 'null'], description: Who hears it. }
                    max_tokens: { type: integer, minimum: 1, maximum: 32000, default: 8192 }
                    in: { type: [string, 'null'] }
                """
        )
        let expected = """
            /// What is said.
            nonisolated struct Message: ObjectCodable, Hashable, Sendable {
                var object: String
                /// Who hears it.
                var to: String?
                /// From 1 to 32000. The server's default is 8192.
                var maxTokens: Int?
                var `in`: Nullable<String>?

                init(object: String, to: String?, maxTokens: Int? = nil, `in`: Nullable<String>? = nil) {
                    self.object = object
                    self.to = to
                    self.maxTokens = maxTokens
                    self.`in` = `in`
                }

                static let keys: ObjectKeys = "object to max_tokens in"
                static func decode(from object: inout ObjectDecoder) throws -> Self {
                    try object.make(Self.init(object:to:maxTokens:in:))
                }
                func encode(to object: inout ObjectEncoder) throws {
                    try object.write(self.object)
                    try object.writeOrNull(to)
                    try object.write(maxTokens, `in`)
                }
            }

            """
        #expect(generated.models == expected)
    }

    @Test func writesOpenEnums() {
        let generated = Generated(schemas: "Role: { type: string, enum: [user, \"in\\\"\"] }")
        let expected = #"""
            nonisolated enum Role: OpenEnum {
                case user, `in`, unknown(String)

                static let knownValues: KnownValues<Self> = [.user, .`in`]
                var rawValue: String {
                    switch self {
                    case .user: "user"
                    case .`in`: "in\""
                    case .unknown(let value): value
                    }
                }
            }

            """#
        #expect(generated.models == expected)
    }

    @Test func writesUnions() {
        let generated = Generated(schemas: "Loc: { anyOf: [{ type: string }, { type: integer }] }")
        let expected = """
            nonisolated enum Loc: APIValue, Hashable, Sendable {
                case integer(Int), string(String), unknown(JSONValue)

                init(from decoder: any Decoder) throws {
                    self = try UnionDecoder(decoder).first(Self.unknown, [.init(Self.integer), .init(Self.string)])
                }

                func encode(to encoder: any Encoder) throws {
                    var container = encoder.singleValueContainer()
                    switch self {
                    case .integer(let value): try container.encode(value)
                    case .string(let value): try container.encode(value)
                    case .unknown(let value): try container.encode(value)
                    }
                }
            }

            """
        #expect(generated.models == expected)
    }

    @Test func writesAliases() {
        let generated = Generated(schemas: "Bags: { type: array, items: { type: object } }")
        #expect(generated.models == "typealias Bags = [[String: JSONValue]]\n")
    }

    @Test func writesWhatHasNoPropertyOfItsOwn() {
        let generated = Generated(
            schemas: """
                Shape:
                  required: [name]
                  properties: { name: { type: string } }
                  additionalProperties: { type: integer }
                  oneOf: [{ $ref: '#/components/schemas/Side' }, { type: string }]
                Side: { properties: { side: { type: number } } }
                """
        )
        #expect(
            generated.models.contains(
                """
                    static let keys: ObjectKeys = "name"

                    init(from decoder: any Decoder) throws {
                        var object = try ObjectDecoder(decoder, Self.keys)
                        name = try object.read()
                        variant = try object.whole()
                        additionalProperties = try object.others()
                    }

                    func encode(to encoder: any Encoder) throws {
                        var object = ObjectEncoder(encoder, Self.keys)
                        try object.others(additionalProperties)
                        try object.whole(variant)
                        try object.write(name)
                    }
                """
            )
        )
        #expect(
            generated.models.contains(
                """
                    var variant: ShapeVariant
                    /// The properties that have no name in the description.
                    var additionalProperties: [String: Int] = [:]
                }
                """
            )
        )
    }

    @Test func writesTuples() {
        let generated = Generated(
            schemas:
                "Pair: { minItems: 1, prefixItems: [{ type: string }, { type: integer }], items: { type: number } }"
        )
        #expect(
            generated.models.contains(
                """
                    init(from decoder: any Decoder) throws {
                        var object = try TupleDecoder(decoder)
                        first = try object.required()
                        second = try object.optional()
                        rest = try object.rest()
                    }

                    func encode(to encoder: any Encoder) throws {
                        var object = TupleEncoder(encoder)
                        try object.required(first)
                        try object.optional(second)
                        try object.rest(rest)
                    }
                """
            )
        )
    }

    @Test func keepsARecursivePropertyOutside() {
        let generated = Generated(
            schemas: "Node: { properties: { in: { $ref: '#/components/schemas/Node' } } }"
        )
        #expect(
            generated.models.contains(
                """
                    var `in`: Node? {
                        get { _in.value }
                        set { _in.value = newValue }
                    }

                    private var _in: Indirect<Node?>

                    init(`in`: Node? = nil) {
                        _in = Indirect(`in`)
                    }

                    static let keys: ObjectKeys = "in"
                    static func decode(from object: inout ObjectDecoder) throws -> Self { try object.make(Self.init(in:)) }
                    func encode(to object: inout ObjectEncoder) throws { try object.write(`in`) }
                }
                """
            )
        )
    }

    @Test func putsAStructAroundAnAliasOfItself() {
        let generated = Generated(schemas: "Tree: { items: { $ref: '#/components/schemas/Tree' } }")
        #expect(generated.models.contains("nonisolated struct Tree: APIValue, Hashable, Sendable {\n"))
        #expect(generated.models.contains("        value = try decoder.singleValueContainer().decode([Tree].self)\n"))
    }

    @Test func leavesHashableOutWhereNobodyWantsIt() {
        var options = PlanOptions()
        options.isHashable = false
        let generated = Generated(schemas: "A: { properties: { a: { type: string } } }", options: options)
        #expect(generated.models.contains("nonisolated struct A: ObjectCodable, Sendable {"))
    }
}
