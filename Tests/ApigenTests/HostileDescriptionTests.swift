import Foundation
import TestSupport
import Testing

/// No text of a description becomes code.
@Suite struct HostileDescriptionTests {
    @Test(arguments: ["sync: full\n", "sync: full\ngroup: tags\nflatten: true\naccess: public\n"])
    func noTextBecomesCode(configuration: String) async throws {
        try await onThread {
            let tool = try Tool()
            try tool.write(HostileDescription().json, to: "hostile.json")
            try tool.write(configuration, to: "apigen.yaml")
            let run = try tool.run(
                "generate",
                "hostile.json",
                "--output",
                "out",
                "--config",
                "apigen.yaml",
                "--parts",
                "2"
            )
            try #require(run.status == 0, "\(run.errors.prefix(4_000))")
            let names = try tool.names(in: "out")
            for name in names { try check(try tool.read("out/\(name)"), name) }
            let compilation = try tool.typecheck("out")
            #expect(compilation.status == 0, "\(compilation.errors.prefix(4_000))")
            try FileManager.default.createDirectory(
                at: tool.directory.appending(path: "all"),
                withIntermediateDirectories: false
            )
            try tool.write(try names.map { try tool.read("out/\($0)") }.joined(), to: "all/All.swift")
            let lines = try tool.compile("all", ["-dump-parse"]).output.split(separator: "\n")
            #expect(lines.contains { $0.contains("class_decl") })
            #expect(!lines.contains { $0.contains("_decl ") && $0.contains("\"pwned_here") })
        }
    }

    /// Nothing that an editor hides or shows elsewhere.
    private func check(_ text: String, _ name: String) throws {
        let hidden = text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: scalar != "\n"
            case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
            default: false
            }
        }
        #expect(hidden.isEmpty, "\(name) has \(hidden.map { String($0.value, radix: 16) })")
    }
}
