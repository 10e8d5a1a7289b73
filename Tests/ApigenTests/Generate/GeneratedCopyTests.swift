import Foundation
import TestSupport
import Testing

/// Compares `Generated/` with the files that are generated from the description.
@Suite(.blocking) struct GeneratedCopyTests {
    private func check(_ folder: URL, with tool: ApigenRunner) throws -> ApigenRunner.Run {
        try tool.run(
            "generate",
            TestPackage.root.appending(path: "schema/locallab.yaml").path,
            "--config",
            TestPackage.root.appending(path: "schema/apigen.yaml").path,
            "--output",
            folder.path,
            "--check"
        )
    }

    @Test func theCommittedCopyIsUpToDate() throws {
        let run = try check(TestPackage.root.appending(path: "Generated/LocalLab"), with: ApigenRunner())
        #expect(run.status == 0, "run 'make regenerate' and review the difference:\n\(run.errors)")
    }

    /// An action of the overlay without a match in the description would be a warning.
    @Test func everyActionOfTheOverlayMatchesTheDescription() throws {
        let schema = TestPackage.root.appending(path: "schema")
        let run = try ApigenRunner().run(
            "check",
            schema.appending(path: "locallab.yaml").path,
            "--config",
            schema.appending(path: "apigen.yaml").path
        )
        #expect(run.status == 0)
        #expect(run.errors.isEmpty, "\(run.errors)")
    }

    @Test func reportsFilesThatDifferAreMissingOrAreNotGenerated() throws {
        let tool = try ApigenRunner()
        let copy = tool.directory.appending(path: "copy")
        try FileManager.default.copyItem(at: TestPackage.root.appending(path: "Generated/LocalLab"), to: copy)
        #expect(try check(copy, with: tool).status == 0)
        try tool.write(try tool.read("copy/Client.swift") + "\n", to: "copy/Client.swift")
        try FileManager.default.removeItem(at: copy.appending(path: "Models.swift"))
        try tool.write("", to: "copy/Stray.swift")
        let run = try check(copy, with: tool)
        #expect(run.status == 1)
        #expect(run.errors.contains("Client.swift' differs"))
        #expect(run.errors.contains("Models.swift' is missing"))
        #expect(run.errors.contains("Stray.swift' is not a generated file"))
    }
}
