import APIPlan
import Testing

/// Schemas without a name that lead back to themselves.
@Suite struct OpenTypesTests {
    @Test func anInlineAllOfThatIncludesItsOwnerIsOneIndirectType() {
        let planned = Planned(
            schemas: """
                Cat:
                  type: object
                  properties:
                    siblings:
                      type: array
                      items:
                        allOf:
                          - { type: object, required: [rank], properties: { rank: { type: integer } } }
                          - { $ref: '#/components/schemas/Cat' }
                """
        )
        #expect(planned.plan?.types.map(\.name) == ["Cat", "CatSibling"])
        #expect(planned.properties("Cat").map(\.type) == [.optional(.array(.named("CatSibling")))])
        #expect(planned.properties("CatSibling").map(\.type) == [.integer, .optional(.array(.named("CatSibling")))])
        #expect(planned.messages == [])
    }

    @Test func aReferenceWithSiblingKeywordsBelowItsTargetIsOneIndirectType() {
        let planned = Planned(
            schemas: """
                Node:
                  type: object
                  properties:
                    child:
                      $ref: '#/components/schemas/Node'
                      properties: { extra: { type: string } }
                """
        )
        #expect(planned.properties("Node").map(\.type) == [.optional(.named("NodeChild"))])
        #expect(planned.properties("NodeChild").map(\.type) == [.optional(.named("NodeChild")), .optional(.string)])
        #expect(planned.properties("NodeChild").map(\.isIndirect) == [true, false])
    }

    @Test func aListThatContainsItselfIsAStruct() {
        let planned = Planned(
            schemas: """
                List: { type: array, items: { allOf: [{ $ref: '#/components/schemas/List' }, { type: array, maxItems: 3 }] } }
                Map: { type: object, additionalProperties: { allOf: [{ $ref: '#/components/schemas/Map' }, { type: object }] } }
                """
        )
        #expect(planned.plan != nil)
        #expect(planned.plan?.types.contains { if case .box = $0.kind { true } else { false } } == true)
    }

    @Test func aSchemaThatGrowsWithEachLevelEnds() {
        let planned = Planned(
            schemas: """
                A:
                  type: object
                  properties:
                    next:
                      allOf:
                        - { $ref: '#/components/schemas/A' }
                        - { properties: { next: { properties: { a: { type: string } } } } }
                B:
                  type: object
                  properties:
                    next:
                      allOf:
                        - { $ref: '#/components/schemas/B' }
                        - { properties: { next: { $ref: '#/components/schemas/C' } } }
                C:
                  type: object
                  properties:
                    next:
                      allOf:
                        - { $ref: '#/components/schemas/C' }
                        - { properties: { next: { $ref: '#/components/schemas/B' } } }
                """
        )
        #expect(planned.plan != nil)
        #expect((planned.plan?.types.count ?? 0) < 200)
    }

    @Test func unionsOfInlineAllOfsThatIncludeTheUnionEnd() {
        let planned = Planned(
            schemas: """
                U:
                  oneOf:
                    - { allOf: [{ $ref: '#/components/schemas/U' }, { type: object, properties: { a: { type: string } } }] }
                    - { allOf: [{ $ref: '#/components/schemas/U' }, { type: object, properties: { b: { type: string } } }] }
                    - { allOf: [{ $ref: '#/components/schemas/U' }] }
                    - { type: string }
                """,
            paths: """
                /u:
                  post:
                    operationId: u
                    requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/U' } } } }
                    responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/U' } } } } }
                """
        )
        #expect(planned.plan != nil)
    }

    @Test func filesInListsThatContainThemselvesEnd() {
        let planned = Planned(
            schemas: "List: { type: array, items: { $ref: '#/components/schemas/List' } }",
            paths: """
                /u:
                  post:
                    operationId: u
                    requestBody:
                      content:
                        multipart/form-data:
                          schema: { type: object, properties: { files: { $ref: '#/components/schemas/List' } } }
                    responses: { '204': { description: ok } }
                """
        )
        #expect(planned.plan != nil)
    }
}
