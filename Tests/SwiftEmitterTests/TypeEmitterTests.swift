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
            struct Message: ObjectCodable {
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

                static let shape: ObjectShape<Self> = .init(
                    "object to max_tokens in",
                    Self.init(object:to:maxTokens:in:),
                    nulls: "to"
                )
            }

            """
        #expect(generated.models == expected)
    }

    @Test func writesOpenEnums() {
        let generated = Generated(schemas: "Role: { type: string, enum: [user, \"in\\\"\"] }")
        let expected = #"""
            enum Role: OpenEnum {
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
            enum Loc: UnionCodable {
                case integer(Int), string(String), unknown(JSONValue)
                static var members: UnionMembers<Self> { .first(Self.integer, Self.string) }
                var payload: any APIValue {
                    switch self {
                    case .integer(let value): value
                    case .string(let value): value
                    case .unknown(let value): value
                    }
                }
            }

            """
        #expect(generated.models == expected)
    }

    @Test func writesUnionsThatAPropertyTellsApart() {
        let generated = Generated(
            schemas: """
                Pet:
                  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
                  discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }
                Cat: { required: [kind, name], properties: { kind: { type: string }, name: { type: string } } }
                Dog: { required: [kind, size], properties: { kind: { type: string }, size: { type: integer } } }
                """
        )
        #expect(
            generated.models.contains(
                """
                indirect enum Pet: UnionValue {
                    case cat(Cat), dog(Dog), unknown(JSONValue)
                    init(from decoder: any Decoder) throws {
                        let union = UnionDecoder(decoder)
                        switch union.tag("kind") {
                        case "cat": self = .cat(try union.value())
                        case "dog": self = .dog(try union.value())
                        default: self = .unknown(try union.unknown())
                        }
                    }
                    var payload: any APIValue {
                """
            ),
            "\(generated.models)"
        )
    }

    @Test func comparesTheCasesOfAUnionThatHoldTheSame() {
        let generated = Generated(
            schemas: """
                Mark: { oneOf: [{ $ref: '#/components/schemas/Words' }, { $ref: '#/components/schemas/Codes' }] }
                Words: { type: array, items: { type: string } }
                Codes: { type: array, items: { type: string } }
                """
        )
        #expect(
            generated.models.contains(
                """
                    static func == (left: Self, right: Self) -> Bool {
                        switch (left, right) {
                        case (.words(let left), .words(let right)): left == right
                        case (.codes(let left), .codes(let right)): left == right
                        case (.unknown(let left), .unknown(let right)): left == right
                        default: false
                        }
                    }
                """
            ),
            "\(generated.models)"
        )
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
                    var propertyValues: [any APIValue] { [name] }
                    var objectParts: [ObjectPart] { [.others(additionalProperties), .whole(variant)] }
                }
                extension Shape {
                    init(from decoder: any Decoder) throws {
                        var object = try ObjectDecoder(decoder, Self.keys)
                        name = try object.read()
                        variant = try object.whole()
                        additionalProperties = try object.others()
                    }
                }
                """
            )
        )
        #expect(
            generated.models.contains(
                """
                    var variant: ShapeVariant
                    /// The properties that the description does not name.
                    var additionalProperties: [String: Int] = [:]
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
                struct Node: ObjectCodable {
                    @OptionalIndirect var `in`: Node?
                    static let shape: ObjectShape<Self> = .init("in", Self.init(in:), indirect: "in")
                }
                """
            )
        )
    }

    @Test func putsAStructAroundAnAliasOfItself() {
        let generated = Generated(schemas: "Tree: { items: { $ref: '#/components/schemas/Tree' } }")
        #expect(generated.models.contains("struct Tree: APIValue {\n"))
        #expect(generated.models.contains("        value = try decoder.singleValueContainer().decode([Tree].self)\n"))
    }
}
