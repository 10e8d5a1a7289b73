import APIPlan
import Testing

@Suite struct UnionEmitterTests {
    @Test func writesAUnionWithoutADiscriminator() {
        let generated = Generated(schemas: "Loc: { anyOf: [{ type: string }, { type: integer }] }")
        let expected = """
            enum Loc: MatchedUnion {
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

    @Test func writesASwitchOverTheDiscriminator() {
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
                indirect enum Pet: TaggedUnion {
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

    @Test func writesAnEqualityThatDistinguishesCasesOfTheSameType() {
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

    @Test func documentsEveryMemberOfAPublicUnion() {
        let generated = Generated(
            schemas: "Loc: { anyOf: [{ type: string }, { type: integer }] }",
            options: PlanOptions(access: .public)
        )
        #expect(
            generated.models.hasSuffix(
                """
                public enum Loc: MatchedUnion {
                    case integer(Int)
                    case string(String)
                    /// A value that matches no other case.
                    case unknown(JSONValue)

                    /// The members.
                    @_spi(Generated) public static var members: UnionMembers<Self> { .first(Self.integer, Self.string) }

                    /// The associated value.
                    @_spi(Generated) public var payload: any APIValue {
                        switch self {
                        case .integer(let value): value
                        case .string(let value): value
                        case .unknown(let value): value
                        }
                    }
                }

                """
            ),
            "\(generated.models)"
        )
    }

    @Test func writesTheTagOfMembersThatDoNotDeclareIt() {
        let generated = Generated(
            schemas: """
                Root:
                  oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
                  discriminator: { propertyName: kind, mapping: { a: A, b: B } }
                A: { type: object, properties: { x: { type: string } } }
                B: { type: object, required: [kind], properties: { kind: { type: string } } }
                """
        )
        #expect(generated.models.contains("        case .a(let value): value.tagged(\"kind\", \"a\")\n"))
        #expect(generated.models.contains("        case .b(let value): value\n"))
        #expect(generated.models.contains("    var kind: String = \"b\"\n"))
    }
}
