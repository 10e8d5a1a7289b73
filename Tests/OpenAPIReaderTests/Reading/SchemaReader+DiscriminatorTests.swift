import OpenAPIReader
import Testing

struct SchemaReaderDiscriminatorTests {
    @Test func readsNamesAndReferencesInTheOrderOfTheMapping() throws {
        let reading = read(
            """
            propertyName: kind
            mapping: {c: '#/components/schemas/Cat', kitten: Cat, 2: Dog}
            defaultMapping: '#/components/schemas/Dog'
            """
        )
        let discriminator = try #require(reading.description?.schema(named: "Pet")?.schema.discriminator)
        #expect(discriminator.property == "kind")
        #expect(discriminator.mapping.map(\.value) == ["c", "kitten", "2"])
        #expect(discriminator.mapping.map(\.target) == ["Cat", "Cat", "Dog"])
        #expect(discriminator.defaultTarget == "Dog")
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func leavesOutAMappingToAnUndefinedName() throws {
        let reading = read("{propertyName: kind, mapping: {c: Cta, d: Dog}}")
        let discriminator = try #require(reading.description?.schema(named: "Pet")?.schema.discriminator)
        #expect(discriminator.mapping.map(\.value) == ["d"])
        #expect(
            reading.diagnostics.map(\.message) == [
                "the schema 'Cta' is not defined, so this mapping is left out; did you mean 'Cat'?"
            ]
        )
    }

    @Test func aMappingToAnUndefinedReferenceIsLeftOutWithAWarning() throws {
        let reading = read("{propertyName: kind, mapping: {c: '#/components/schemas/Cta', d: Dog}}")
        let discriminator = try #require(reading.description?.schema(named: "Pet")?.schema.discriminator)
        #expect(discriminator.mapping.map(\.value) == ["d"])
        #expect(
            reading.diagnostics.map(\.description) == [
                "api.yaml:8:43: warning: [ref-missing] '#/components/schemas/Cta' is not defined; did you mean 'Cat'?"
                    + "; it is left out"
            ]
        )
    }

    private func read(_ discriminator: String) -> ReadingResult {
        let inner = discriminator.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n")
        let text = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            components:
              schemas:
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator:
            \(inner)
                Cat: {type: object, properties: {kind: {type: string}}}
                Dog: {type: object, properties: {kind: {type: string}}}
            """
        return DescriptionReader.read(Array(text.utf8), file: "api.yaml")
    }
}
