import Foundation
import SwiftEmitter
import Testing

/// SwiftPM must know the outputs before the tool runs, and a plugin cannot import the emitter.
@Suite struct PluginOutputTests {
    @Test func declaresTheFixedListOfFiles() throws {
        let names = GeneratedFile.Name.Content.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        #expect(try text("Plugins/GenerateAPI/plugin.swift").contains("contents = [\(names)]"))
    }

    @Test func spreadsADescriptionOverAsManyPartsAsTheToolDoes() throws {
        let rule = "/ 262_144 + 1)"
        #expect(
            try text("Plugins/GenerateAPI/plugin.swift").contains("min(8, (attributes?[.size] as? Int ?? 0) \(rule)")
        )
        #expect(try text("Sources/apigen/DescriptionInput.swift").contains("min(8, size \(rule)"))
    }

    @Test func bothPluginsLookInTheSamePlaces() throws {
        let texts = try ["GenerateAPI", "RegenerateAPI"].map { plugin in
            let lines = try text("Plugins/\(plugin)/plugin.swift").split(separator: "\n")
            return lines.drop { !$0.contains("MARK: - What stands where") }.dropFirst()
        }
        #expect(!texts[0].isEmpty)
        #expect(texts[0] == texts[1])
    }

    private func text(_ path: String) throws -> String {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: package.appending(path: path), encoding: .utf8)
    }
}
