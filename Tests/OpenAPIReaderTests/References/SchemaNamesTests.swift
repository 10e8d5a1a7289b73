import Testing

@testable import OpenAPIReader

struct SchemaNamesTests {
    @Test(arguments: [
        ("api/pets.yaml", "$defs/Pet", ["Pet", "pets_Pet", "api_pets_Pet"]),
        ("pets.yaml", "Pet", ["Pet", "pets_Pet"]),
        ("parts/pet.schema.json", "", ["pet", "parts_pet"]),
        ("a.yaml", "components/schemas/Pet/properties/owner", ["Pet_owner", "a_Pet_owner"]),
        ("a.yaml", "components/schemas/Pets/items", ["Pets", "a_Pets"]),
        (
            "a.yaml", "components/schemas/Pet/properties/owner/properties/name",
            ["owner_name", "Pet_owner_name", "a_owner_name"]
        ),
    ])
    func derivesNamesFromTheLocation(file: String, pointer: String, names: [String]) {
        let tokens = pointer.split(separator: "/").map(String.init)
        let position = SourcePosition(file: file, line: 1, column: 1)
        let target = ReferenceTarget(
            location: DocumentLocation(file: file, pointer: JSONPointer(tokens: tokens)),
            node: YAMLNode(.mapping([]), at: position),
            position: position
        )
        #expect(SchemaNames.candidates(for: target) == names)
    }
}
