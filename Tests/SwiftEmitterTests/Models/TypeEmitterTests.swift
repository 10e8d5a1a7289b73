import Testing

@Suite struct TypeEmitterTests {
    @Test func writesAliases() {
        let generated = Generated(schemas: "Bags: { type: array, items: { type: object } }")
        #expect(generated.models == "typealias Bags = [[String: JSONValue]]\n")
    }

    @Test func wrapsAnArrayOfItselfInAStruct() {
        let generated = Generated(schemas: "Tree: { items: { $ref: '#/components/schemas/Tree' } }")
        #expect(generated.models.contains("struct Tree: APIValue {\n"))
        #expect(generated.models.contains("        value = try decoder.singleValueContainer().decode([Tree].self)\n"))
    }

    @Test func writesAliasesWithoutDocumentationWithoutEmptyLines() {
        let generated = Generated(
            schemas: """
                A: { type: array, items: { type: string } }
                B: { type: array, items: { type: integer } }
                C: { type: array, items: { type: number }, description: Numbers }
                """
        )
        #expect(
            generated.models == """
                typealias A = [String]
                typealias B = [Int]

                /// Numbers.
                typealias C = [Double]

                """
        )
    }
}
