import Foundation
import SwiftEmitter
import Testing

/// SwiftPM must know the outputs before the tool runs, and a plugin cannot import the emitter.
@Suite struct PluginOutputTests {
    @Test func declaresTheFixedListOfFiles() throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let plugin = package.appending(path: "Plugins/GenerateAPI/plugin.swift")
        let names = GeneratedFile.Name.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        #expect(try String(contentsOf: plugin, encoding: .utf8).contains("outputs = [\(names)]"))
    }
}
