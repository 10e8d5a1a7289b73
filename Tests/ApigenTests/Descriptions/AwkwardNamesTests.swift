import Foundation
import TestSupport
import Testing

/// Generated code compiles without warnings for any names, and with any compiler settings of a target.
@Suite(.blocking) struct AwkwardNamesTests {
    @Test(arguments: [
        ("access: public\nsync: full\n", []),
        ("sync: full\ngroup: tags\n", ["-default-isolation", "MainActor"]),
        (
            "access: public\nsync: full\ngroup: tags\n",
            [
                "InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny",
                "NonisolatedNonsendingByDefault",
            ].flatMap { ["-enable-upcoming-feature", $0] }
        ),
        ("access: package\n", ["-package-name", "p", "-enable-upcoming-feature", "InternalImportsByDefault"]),
    ])
    func compile(configuration: String, flags: [String]) async throws {
        try await onThread {
            let tool = try ApigenRunner()
            try tool.write(try AwkwardNames().json, to: "awkward.json")
            try tool.write(configuration, to: "apigen.yaml")
            let run = try tool.run(
                "generate",
                "awkward.json",
                "--output",
                "out",
                "--config",
                "apigen.yaml",
                "--shards",
                "3"
            )
            try #require(run.status == 0, "\(run.errors.prefix(4_000))")
            let compilation = try tool.compile("out", ["-typecheck", "-wmo", "-warnings-as-errors"] + flags)
            #expect(compilation.status == 0, "\(compilation.errors.prefix(4_000))")
        }
    }
}
