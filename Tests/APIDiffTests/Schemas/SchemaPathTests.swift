import Testing

@testable import APIDiff

@Suite struct SchemaPathTests {
    @Test func aNamedSchemaIsTheFirstStep() {
        let path = SchemaPath(schema: "Pet")
        #expect(path.text == "'Pet'")
        #expect(path.property("owner").property("name").text == "'Pet.owner.name'")
        #expect(path.property("tags").items.subject == "Pet.tags[]")
        #expect(path.items.subject == "Pet[]")
        #expect(path.values.property("a").text == "'Pet{}.a'")
    }

    @Test func anInlineSchemaBelongsToItsOperation() {
        let path = SchemaPath("the request body of 'POST /pets'", subject: "POST /pets request")
        #expect(path.text == "the request body of 'POST /pets'")
        #expect(path.subject == "POST /pets request")
        #expect(path.property("owner").values.text == "'owner{}' in the request body of 'POST /pets'")
        #expect(path.items.property("name").subject == "POST /pets request [].name")
    }
}
