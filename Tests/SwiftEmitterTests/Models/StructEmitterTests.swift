import APIPlan
import Testing

@Suite struct StructEmitterTests {
    @Test func writesPropertiesInitializerAndShape() {
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
            struct Message: ObjectModel {
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

                static let layout: ObjectLayout<Self> = .init(
                    "object to max_tokens in",
                    Self.init(object:to:maxTokens:in:),
                    nulls: "to"
                )
            }

            """
        #expect(generated.models == expected)
    }

    @Test func writesARecursivePropertyAsIndirect() {
        let generated = Generated(
            schemas: "Node: { properties: { in: { $ref: '#/components/schemas/Node' } } }"
        )
        #expect(
            generated.models.contains(
                """
                struct Node: ObjectModel {
                    @OptionalIndirect var `in`: Node?
                    static let layout: ObjectLayout<Self> = .init("in", Self.init(in:), indirect: "in")
                }
                """
            )
        )
    }

    @Test func documentsEveryMemberOfAPublicStruct() {
        let generated = Generated(
            schemas: "Pet: { required: [name], properties: { name: { type: string, description: Its name } } }",
            options: PlanOptions(access: .public)
        )
        #expect(
            generated.models.hasSuffix(
                """
                public struct Pet: ObjectModel {
                    /// Its name.
                    public var name: String

                    /// Creates a value from its properties.
                    public init(name: String) {
                        self.name = name
                    }

                    /// The stored properties.
                    @_spi(Generated) public static let layout: ObjectLayout<Self> = .init("name", Self.init(name:))
                }

                """
            ),
            "\(generated.models)"
        )
    }

    @Test func leavesTheInitializerToSwiftIfItIsTheSame() {
        let generated = Generated(schemas: "Pet: { properties: { name: { type: string }, age: { type: integer } } }")
        #expect(!generated.models.contains(" init("), "\(generated.models)")
    }

    @Test func anOptionalPropertyWithOneValueHasItByDefault() {
        let generated = Generated(
            schemas:
                "Stop: { type: object, properties: { type: { type: string, const: stop }, note: { type: string } } }"
        )
        #expect(generated.models.contains("    var type: StopType? = .stop\n    var note: String?\n"))
    }
}
