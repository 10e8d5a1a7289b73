import Testing

@Suite struct CodingEmitterTests {
    @Test func writesTheDecodingOfAnObjectWithFurtherContent() {
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
                    static let keys: PropertyKeys = "name"
                    var propertyValues: [any APIValue] { [name] }
                    var objectParts: [ObjectPart] { [.additionalProperties(additionalProperties), .union(variant)] }
                }
                extension Shape {
                    init(from decoder: any Decoder) throws {
                        var object = try ObjectDecoder(decoder, Self.keys)
                        name = try object.read()
                        variant = try object.union()
                        additionalProperties = try object.additionalProperties()
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

    @Test func writesTheCodingOfATuple() {
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
}
