import DescriptionFiles
import Foundation
import OpenAPIReader
import TestSupport
import Testing

struct DescriptionFolderTests {
    private let folder: TemporaryFolder

    /// Creates `api/a.yaml`, and `secret.yaml` in the folder around it.
    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("api/parts"), withIntermediateDirectories: true)
        try Data("a: 1".utf8).write(to: URL(filePath: folder.path("api/a.yaml")))
        try Data("b: 2".utf8).write(to: URL(filePath: folder.path("secret.yaml")))
    }

    /// Returns the text of a file, or the case of another result with its reason.
    private func load(_ name: String, root: String? = nil) -> String {
        let description = DescriptionFolder(description: folder.path("api/openapi.yaml"), root: root)
        switch description.loader.load(folder.path(name)) {
        case .text(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .missing: return "missing"
        case .refused(let reason): return "refused: \(reason.replacing(folder.url.path, with: "FOLDER"))"
        }
    }

    @Test func loadsFilesOfTheFolder() {
        #expect(load("api/a.yaml") == "a: 1")
        #expect(load("api/parts/../a.yaml") == "a: 1")
        #expect(load("api/none.yaml") == "missing")
    }

    @Test(arguments: ["secret.yaml", "api/../secret.yaml", "none.yaml"])
    func refusesFilesOutside(name: String) {
        #expect(load(name).hasPrefix("refused: 'FOLDER/"))
        #expect(
            load(name).hasSuffix(
                "' is outside 'FOLDER/api/'; choose a folder that contains both with --root or in apigen.yaml"
            )
        )
    }

    @Test func aRootIsALargerFolder() {
        #expect(load("secret.yaml", root: folder.url.path) == "b: 2")
    }

    @Test func refusesFolders() {
        #expect(load("api/parts") == "refused: 'FOLDER/api/parts' is not a regular file")
    }

    @Test func symbolicLinksCannotLeadOutside() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("api/link.yaml"),
            withDestinationPath: folder.path("secret.yaml")
        )
        #expect(load("api/link.yaml").hasPrefix("refused: "))
        #expect(load("api/link.yaml", root: folder.url.path) == "b: 2")
    }
}
