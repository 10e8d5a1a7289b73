import Foundation
import TestSupport
import Testing

@Suite(.blocking) struct ScriptPackageTests {
    /// The example is built and run by the tests.
    @Test func theProgramIsTheSameAsTheExample() throws {
        let tool = try ApigenRunner()
        _ = try tool.run("new-script", "haiku", "--package", TestPackage.root.path)
        let example = TestPackage.root.appending(path: "Examples/Script/main.swift")
        #expect(try tool.read("haiku/Sources/main.swift") == String(contentsOf: example, encoding: .utf8))
    }

    @Test func dependsOnARepositoryByItsURL() throws {
        let tool = try ApigenRunner()
        _ = try tool.run("new-script", "haiku", "--package", "https://example.com/locallab-swift.git")
        let manifest = try tool.read("haiku/Package.swift")
        #expect(manifest.contains(#".package(url: "https://example.com/locallab-swift.git", branch: "main")"#))
    }

    @Test func escapesThePathOfAClone() throws {
        let tool = try ApigenRunner()
        let folder = tool.directory.appending(path: "a \"b\" \\c")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "Sources/LocalLab"),
            withIntermediateDirectories: true
        )
        try Data("name: \"locallab-swift\"".utf8).write(to: folder.appending(path: "Package.swift"))
        let run = try tool.run("new-script", "haiku", "--package", folder.path)
        #expect(run.status == 0, "\(run.errors)")
        let manifest = try tool.read("haiku/Package.swift")
        #expect(manifest.contains(#"/a \"b\" \\c")],"#), "\(manifest)")
    }
}
