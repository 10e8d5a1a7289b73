import OpenAPIReader
import Testing

@testable import APIPlan

@Suite struct TypeCatalogTests {
    private func request(_ name: String) -> NameRequest {
        NameRequest(name, wireName: name, position: SourcePosition(file: "a.yaml", line: 1, column: 1))
    }

    @Test func assignsEachNameOnce() {
        let catalog = TypeCatalog(reservedNames: ["Error"])
        #expect(catalog.assign([request("Pet"), request("Pet"), request("Error")]) == ["Pet", "Pet2", "ErrorModel"])
        #expect(catalog.diagnostics.map(\.code) == ["name-collision", "name-collision", "name-reserved"])
    }

    @Test func aNameWithoutAnUppercaseFirstLetterGetsASuffix() {
        let catalog = TypeCatalog(reservedNames: [])
        #expect(catalog.assign(request("_3Things")) == "_3ThingsModel")
        #expect(catalog.assign(request("名前")) == "名前Model")
    }

    @Test func membersOfDifferentTypesMayHaveOneName() {
        let catalog = TypeCatalog(reservedNames: [])
        for _ in 0..<2 {
            #expect(catalog.memberNames([request("id")], noun: "property", reserved: []) == ["id"])
        }
        #expect(catalog.diagnostics.isEmpty)
    }

    @Test func findsTypesThroughAliases() {
        let catalog = TypeCatalog(reservedNames: [])
        _ = catalog.append(TypePlan(name: "A", kind: .structure(StructurePlan(properties: []))))
        _ = catalog.append(TypePlan(name: "B", kind: .alias(.named("A"))))
        _ = catalog.append(TypePlan(name: "C", kind: .alias(.string)))
        _ = catalog.append(TypePlan(name: "D", kind: .alias(.named("C"))))
        #expect(catalog.structure(.named("B"))?.name == "A")
        #expect(catalog.structure(.named("C")) == nil)
        #expect(catalog.target(of: .named("D")) == .string)
        #expect(catalog.target(of: .named("A")) == .named("A"))
        #expect(catalog.target(of: .integer) == .integer)
    }

    @Test func marksAnEnumThatIsSentAsAParameter() {
        let catalog = TypeCatalog(reservedNames: [])
        let index = catalog.append(TypePlan(name: "Size", kind: .openEnum(OpenEnumPlan(cases: []))))
        _ = catalog.append(TypePlan(name: "Pet", kind: .structure(StructurePlan(properties: []))))
        #expect(catalog.useAsParameter(.named("Size")))
        #expect(catalog.types[index].kind == .openEnum(OpenEnumPlan(cases: [], isParameter: true)))
        #expect(catalog.useAsParameter(.string))
        #expect(!catalog.useAsParameter(.named("Pet")))
        #expect(!catalog.useAsParameter(.array(.string)))
    }

    @Test func reportsRenamesThatNoPropertyUsed() {
        func text(_ text: String, line: Int) -> ConfiguredText {
            ConfiguredText(text, at: SourcePosition(file: "apigen.yaml", line: line, column: 1))
        }
        let renames = PropertyRenames([
            .init(text("b", line: 2), to: text("x", line: 2)), .init(text("Pet.a", line: 1), to: text("y", line: 1)),
            .init(text("c", line: 3), to: text("z", line: 3)),
        ])
        let catalog = TypeCatalog(reservedNames: [], propertyRenames: renames)
        #expect(catalog.chosenName(of: "c", in: "Pet") == "z")
        #expect(catalog.chosenName(of: "a", in: "Toy") == nil)
        catalog.reportUnusedRenames()
        #expect(
            catalog.diagnostics.map(\.description) == [
                "apigen.yaml:1:1: warning: [configuration-unmatched] the description has no property 'Pet.a'",
                "apigen.yaml:2:1: warning: [configuration-unmatched] the description has no property 'b'",
            ]
        )
    }
}
