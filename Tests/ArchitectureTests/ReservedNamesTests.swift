import Foundation
import TestSupport
import Testing

/// A type of a description must not hide one of the runtime: the generator knows their names.
@Suite struct ReservedNamesTests {
    @Test func everyPublicTypeOfTheRuntimeIsReserved() throws {
        let text = try String(
            contentsOf: TestPackage.root.appending(path: "Sources/APIPlan/Names/ReservedNames.swift"),
            encoding: .utf8
        )
        let folders = [
            "Sources/APIModels", "Sources/HTTPTransport", "Sources/CurlTransport", "Sources/APIRuntime",
            ".build/checkouts/swift-http-types/Sources/HTTPTypes",
        ]
        let names = try folders.flatMap { try publicTypes(in: TestPackage.root.appending(path: $0)) }
        #expect(names.contains("APIClient"))
        let missing = names.filter { !text.contains("\"\($0)\"") }
        #expect(missing.isEmpty, "add them to ReservedNames.runtime")
    }

    /// The public types that stand at the left margin of a folder's files.
    private func publicTypes(in folder: URL) throws -> Set<String> {
        let declaration =
            #/(?m)^(?:@.* )?public (?:(?:final|nonisolated|indirect) )*(?:struct|class|enum|protocol|typealias|actor) (\w+)/#
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var names: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(text.matches(of: declaration).map { String($0.1) })
        }
        return names
    }
}
