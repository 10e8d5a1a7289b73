import Foundation
import TestSupport
import Testing

@Suite(.blocking) struct NewScriptCommandTests {
    @Test func writesTwoFilesAndPrintsTheCommandToRunThem() throws {
        let tool = try ApigenRunner()
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

    @Test func usesTheCloneThatContainsIt() throws {
        let tool = try ApigenRunner()
        #expect(try tool.run("new-script", "haiku").status == 0)
        #expect(try tool.read("haiku/Package.swift").contains("path: \"\(TestPackage.root.path)\""))
    }

    @Test func rejectsANameThatExists() throws {
        let tool = try ApigenRunner()
        try tool.write("mine", to: "haiku")
        let run = try tool.run("new-script", "haiku", "--package", TestPackage.root.path)
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: 'haiku' already exists; choose another name\n")
        #expect(try tool.read("haiku") == "mine")
    }

    @Test(arguments: ["", "1a", "../a", "a b", "é", "-a"]) func rejectsANameThatIsNotValidForAProgram(
        _ name: String
    ) throws {
        let run = try ApigenRunner().run("new-script", "--package", TestPackage.root.path, "--", name)
        #expect(run.status == 64)
        #expect(
            run.errors.contains(
                "is not a valid name for a program; use ASCII letters, digits, '-' and '_', beginning with a letter."
            ),
            "\(run.errors)"
        )
    }

    @Test func rejectsAFolderThatIsNotAClone() throws {
        let tool = try ApigenRunner()
        let run = try tool.run("new-script", "haiku", "--package", tool.directory.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("is not a clone of locallab-swift; correct --package"))
    }
}
