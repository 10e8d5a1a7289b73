import OpenAPIReader
import Testing

struct SchemaReaderBoundsTests {
    @Test func readsBothFormsOfExclusiveBounds() {
        let old = schema("{minimum: 1, exclusiveMinimum: true, maximum: 1e400}")?.bounds
        #expect(old?.minimum == 1)
        #expect(old?.excludesMinimum == true)
        let new = schema("{minimum: 1, exclusiveMinimum: 2, maximum: 3, exclusiveMaximum: 4}")?.bounds
        #expect(new?.minimum == 2)
        #expect(new?.excludesMinimum == true)
        #expect(new?.maximum == 3)
        #expect(new?.excludesMaximum == false)
    }
}
