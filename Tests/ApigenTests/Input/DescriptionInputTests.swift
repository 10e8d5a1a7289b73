import Foundation
import Testing

/// The files that are read in addition to the description.
@Suite(.blocking) struct DescriptionInputTests {
    private let tool: ApigenRunner

    /// A description in `api` that refers to a schema in `shared`.
    init() throws {
        tool = try ApigenRunner()
        for name in ["api", "shared"] {
            let folder = tool.directory.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        try tool.write(Self.description(referringTo: "../shared/pet.yaml"), to: "api/a.yaml")
        try tool.write("Pet: { type: object, properties: { name: { type: string } } }\n", to: "shared/pet.yaml")
    }

    private static func description(referringTo file: String) -> String {
        """
        openapi: 3.1.0
        info: { title: A, version: '1' }
        paths: {}
        components: { schemas: { Dog: { $ref: '\(file)#/Pet' } } }

        """
    }

    @Test func aFileOutsideTheFolderRequiresARoot() throws {
        let run = try tool.run("check", "api/a.yaml")
        #expect(run.status == 2)
        let advice = "is outside 'api/'; choose a folder that contains both with --root or in apigen.yaml"
        #expect(run.errors.contains("api/a.yaml:4:"), "\(run.errors)")
        #expect(run.errors.contains(advice), "\(run.errors)")
    }

    @Test(arguments: ["check", "generate"])
    func rootOnTheCommandLineNamesALargerFolder(command: String) throws {
        let output = command == "generate" ? ["--output", "out"] : []
        let run = try tool.run([command, "api/a.yaml", "--root", "."] + output)
        #expect(run.status == 0, "\(run.errors)")
        if !output.isEmpty { #expect(try tool.read("out/Models.swift").contains("struct Dog: ")) }
    }

    @Test func rootInAConfigurationIsRelativeToItsFile() throws {
        try tool.write("root: ..\n", to: "api/apigen.yaml")
        let run = try tool.run("check", "api/a.yaml", "--config", "api/apigen.yaml")
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func rootOnTheCommandLineOverridesTheConfiguration() throws {
        try tool.write("root: ..\n", to: "api/apigen.yaml")
        let run = try tool.run("check", "api/a.yaml", "--config", "api/apigen.yaml", "--root", "api")
        #expect(run.status == 2)
        #expect(run.errors.contains("is outside 'api'"), "\(run.errors)")
    }

    @Test(arguments: [
        (
            "root: nowhere",
            "api/apigen.yaml:1:7: error: [configuration] 'root' must be a folder, but 'api/nowhere' is not one"
        ),
        ("root: [a]", "api/apigen.yaml:1:7: error: [configuration] 'root' must be a string, but it is "),
    ])
    func rejectsARootThatIsNotAFolder(text: String, message: String) throws {
        try tool.write(text + "\n", to: "api/apigen.yaml")
        let run = try tool.run("check", "api/a.yaml", "--config", "api/apigen.yaml")
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func aSymbolicLinkDoesNotLeadOutside() throws {
        try FileManager.default.createSymbolicLink(
            at: tool.directory.appending(path: "api/link.yaml"),
            withDestinationURL: tool.directory.appending(path: "shared/pet.yaml")
        )
        try tool.write(Self.description(referringTo: "link.yaml"), to: "api/a.yaml")
        let rejected = try tool.run("check", "api/a.yaml")
        #expect(rejected.status == 2)
        #expect(rejected.errors.contains("'api/link.yaml' is outside 'api/'"), "\(rejected.errors)")
        #expect(try tool.run("check", "api/a.yaml", "--root", ".").status == 0)
    }

    @Test func overlaysOnTheCommandLineFollowThoseOfTheConfiguration() throws {
        func overlay(_ title: String) -> String {
            "overlay: 1.0.0\ninfo: { title: O, version: '1' }\nactions: [{ target: $.info, update: { title: \(title) } }]\n"
        }
        try tool.write(overlay("First"), to: "api/first.yaml")
        try tool.write(overlay("Second"), to: "second.yaml")
        try tool.write("overlays: [first.yaml]\n", to: "api/apigen.yaml")
        let arguments = ["generate", "api/a.yaml", "--root", ".", "--output", "out", "--config", "api/apigen.yaml"]
        #expect(try tool.run(arguments).status == 0)
        #expect(try tool.read("out/Client.swift").contains("class FirstClient"))
        let run = try tool.run(arguments + ["--overlay", "second.yaml"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try tool.read("out/Client.swift").contains("class SecondClient"))
    }

    @Test func reportsAnOverlayThatDoesNotExist() throws {
        let run = try tool.run("check", "api/a.yaml", "--root", ".", "--overlay", "none.yaml")
        #expect(run.status != 0)
        #expect(run.errors.contains("the file 'none.yaml' does not exist"), "\(run.errors)")
    }
}
