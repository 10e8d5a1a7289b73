import Foundation
import TestSupport
import Testing

/// No text in a description becomes code.
@Suite(.blocking) struct HostileDescriptionTests {
    @Test(arguments: ["sync: full\n", "sync: full\ngroup: tags\nflatten: true\naccess: public\n"])
    func noTextBecomesCode(configuration: String) async throws {
        try await onThread {
            let tool = try ApigenRunner()
            try tool.write(HostileDescription().json, to: "hostile.json")
            try tool.write(configuration, to: "apigen.yaml")
            let run = try tool.run(
                "generate",
                "hostile.json",
                "--output",
                "out",
                "--config",
                "apigen.yaml",
                "--shards",
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

    /// Titles, file names and overlays are texts too.
    @Test func noFileNameAndNoOverlayBecomesCode() async throws {
        try await onThread {
            let tool = try ApigenRunner()
            var schemas: [String: Any] = [:]
            var actions: [[String: Any]] = []
            for (index, payload) in HostileDescription.payloads.enumerated() {
                let name = payload.replacing("/", with: ":").replacing("\0", with: "")
                try tool.write("type: object\nproperties: {a: {type: string}}\n", to: "\(index)\(name).yaml")
                let path = "\(index)\(name).yaml".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                schemas["Named\(index)"] = ["type": "object", "properties": ["a": ["$ref": "./\(path)"]]]
                let added: [String: Any] = ["type": "string", "description": payload, "enum": [payload, "a"]]
                actions.append(["target": "$.components.schemas", "update": ["Added\(index)\(payload)": added]])
                actions.append(["target": "$.info", "update": ["title": payload]])
            }
            try tool.write(
                Self.json(["openapi": "3.1.0", "info": ["version": "1"], "components": ["schemas": schemas]]),
                to: "api.json"
            )
            try tool.write(
                Self.json(["overlay": "1.0.0", "info": ["title": "x", "version": "1"], "actions": actions]),
                to: "overlay.json"
            )
            let run = try tool.run("generate", "api.json", "--output", "out", "--overlay", "overlay.json")
            try #require(run.status == 0, "\(run.errors.prefix(4_000))")
            let files = try tool.names(in: "out").map { (try tool.read("out/\($0)"), $0) }
            for (text, name) in files { try check(text, name) }
            #expect(files.contains { $0.0.contains("enum Added0Func") })
            let compilation = try tool.typecheck("out")
            #expect(compilation.status == 0, "\(compilation.errors.prefix(4_000))")
        }
    }

    private static func json(_ object: [String: Any]) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
    }

    /// Checks that the text contains no characters that editors hide or reorder.
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
