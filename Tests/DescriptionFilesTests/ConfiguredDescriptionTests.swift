import DescriptionFiles
import Foundation
import OpenAPIReader
import TestSupport
import Testing

struct ConfiguredDescriptionTests {
    private let folder: TemporaryFolder

    private static let description = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        components: {schemas: {Pet: {$ref: 'parts/pet.yaml'}}}
        """

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("parts"), withIntermediateDirectories: false)
        try write(Self.description, "openapi.yaml")
        try write("type: string", "parts/pet.yaml")
    }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
    }

    private func overlay(title: String) -> String {
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions: [{target: $.info, update: {title: \(title)}}]"
    }

    @Test func readsADescriptionWithItsFiles() throws {
        let result = try #require(ConfiguredDescription.read(folder.path("openapi.yaml")))
        #expect(result.diagnostics == [])
        #expect(result.description?.info.title == "Shop")
        #expect(result.description?.schema(named: "Pet")?.schema.kind == .string(format: nil))
    }

    @Test func returnsNilForAMissingFile() {
        #expect(ConfiguredDescription.read(folder.path("none.yaml"))?.diagnostics == nil)
    }

    @Test func appliesTheOverlaysOfTheConfiguration() throws {
        try write("overlays: [one.yaml, '\(folder.path("two.yaml"))']", "apigen.yaml")
        try write(overlay(title: "First"), "one.yaml")
        try write(overlay(title: "Second"), "two.yaml")
        let result = try #require(ConfiguredDescription.read(folder.path("openapi.yaml")))
        #expect(result.diagnostics == [])
        #expect(result.description?.info.title == "Second")
    }

    @Test func aNamedDescriptionHasItsOwnConfiguration() throws {
        try write(Self.description, "shop.openapi.yaml")
        try write("overlays: [none.yaml]", "apigen.yaml")
        try write("overlays: [one.yaml]", "shop.apigen.yaml")
        try write(overlay(title: "First"), "one.yaml")
        let result = try #require(ConfiguredDescription.read(folder.path("shop.openapi.yaml")))
        #expect(result.description?.info.title == "First")
    }

    @Test func reportsAnOverlayThatCannotBeRead() throws {
        try write("overlays: [none.yaml]", "apigen.yaml")
        let result = try #require(ConfiguredDescription.read(folder.path("openapi.yaml")))
        #expect(result.description == nil)
        #expect(
            result.diagnostics.map(\.message) == [
                "the overlay '\(folder.path("none.yaml"))' cannot be read; check the name"
            ]
        )
        #expect(result.diagnostics.first?.position.description == "\(folder.path("apigen.yaml")):1:12")
    }
}
