import Foundation
import TestSupport
import Testing

@Suite struct NewScriptCommandTests {
    @Test func writesTwoFilesAndSaysHowToRunThem() throws {
        let tool = try Tool()
        let run = try tool.run("new-script", "haiku", "--package", TestPackage.root.path)
        #expect(run.status == 0)
        #expect(run.output == "swift run --package-path haiku\n")
        #expect(try tool.names(in: "haiku") == ["Package.swift", "Sources"])
        #expect(try tool.names(in: "haiku/Sources") == ["main.swift"])
        #expect(
            try tool.read("haiku/Package.swift") == """
                // swift-tools-version: 6.1

                import PackageDescription

                let package = Package(
                    name: "haiku",
                    platforms: [.macOS(.v15)],
                    dependencies: [.package(name: "locallab-swift", path: "\(TestPackage.root.path)")],
                    targets: [
                        .executableTarget(
                            name: "haiku",
                            dependencies: [.product(name: "LocalLab", package: "locallab-swift")],
                            path: "Sources"
                        )
                    ]
                )

                """
        )
    }

    /// The example is built and run, so the script is too.
    @Test func theProgramIsTheExamples() throws {
        let tool = try Tool()
        _ = try tool.run("new-script", "haiku", "--package", TestPackage.root.path)
        let example = TestPackage.root.appending(path: "Examples/Script/main.swift")
        #expect(try tool.read("haiku/Sources/main.swift") == String(contentsOf: example, encoding: .utf8))
    }

    @Test func findsTheCloneThatItIsFrom() throws {
        let tool = try Tool()
        #expect(try tool.run("new-script", "haiku").status == 0)
        #expect(try tool.read("haiku/Package.swift").contains("path: \"\(TestPackage.root.path)\""))
    }

    @Test func takesARepositorysAddress() throws {
        let tool = try Tool()
        _ = try tool.run("new-script", "haiku", "--package", "https://example.com/locallab-swift.git")
        let manifest = try tool.read("haiku/Package.swift")
        #expect(manifest.contains(#".package(url: "https://example.com/locallab-swift.git", branch: "main")"#))
    }

    @Test func leavesWhatIsThereAlone() throws {
        let tool = try Tool()
        try tool.write("mine", to: "haiku")
        let run = try tool.run("new-script", "haiku", "--package", TestPackage.root.path)
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: there is a 'haiku' already; choose another name\n")
        #expect(try tool.read("haiku") == "mine")
    }

    @Test(arguments: ["", "1a", "../a", "a b", "é", "-a"]) func refusesANameThatNamesNoProgram(_ name: String) throws {
        let run = try Tool().run("new-script", "--package", TestPackage.root.path, "--", name)
        #expect(run.status == 64)
        #expect(
            run.errors.contains("cannot name a program; use ASCII letters, digits, '-' and '_', a letter first."),
            "\(run.errors)"
        )
    }

    @Test func refusesAFolderThatIsNotThePackage() throws {
        let tool = try Tool()
        let run = try tool.run("new-script", "haiku", "--package", tool.directory.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("has no Package.swift of locallab-swift; correct --package"))
    }
}
