import Foundation
import TestSupport
import Testing

@Suite struct GenerateCommandTests {
    private static let description = """
        openapi: 3.1.0
        info: { title: Lab, version: '1' }
        paths: {}
        components:
          schemas:
            Name: { type: string }

        """

    private func tool() throws -> Tool {
        let tool = try Tool()
        try tool.write(Self.description, to: "lab.yaml")
        return tool
    }

    @Test func writesTheFiles() throws {
        let tool = try tool()
        let run = try tool.run("generate", "lab.yaml", "--output", "a/b")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output == "changed: a/b/Client.swift\nchanged: a/b/SyncAPI.swift\nchanged: a/b/Models.swift\n")
        #expect(try tool.names(in: "a/b") == ["Client.swift", "Models.swift", "SyncAPI.swift"])
        let again = try tool.run("generate", "lab.yaml", "--output", "a/b")
        #expect(again.status == 0)
        #expect(again.output.isEmpty)
    }

    @Test func datesANewTextInALaterSecondAndLeavesAnOldOneAlone() throws {
        let tool = try tool()
        #expect(try tool.run("generate", "lab.yaml", "--output", "out").status == 0)
        for number in 1...4 {
            let client = try tool.modificationDate(of: "out/Client.swift")
            let models = try tool.modificationDate(of: "out/Models.swift").timeIntervalSince1970.rounded(.down)
            try tool.write(Self.description.replacing("Name:", with: "Name\(number):"), to: "lab.yaml")
            #expect(try tool.run("generate", "lab.yaml", "--output", "out").output == "changed: out/Models.swift\n")
            #expect(try tool.modificationDate(of: "out/Client.swift") == client)
            #expect(try tool.modificationDate(of: "out/Models.swift").timeIntervalSince1970.rounded(.down) > models)
        }
    }

    @Test func followsTheConfiguration() throws {
        let tool = try tool()
        try tool.write("access: public\nname: Other\n", to: "apigen.yaml")
        #expect(try tool.run("generate", "lab.yaml", "--output", "out", "--config", "apigen.yaml").status == 0)
        #expect(try tool.read("out/Client.swift").contains("public nonisolated final class OtherClient: APIClient {"))
        #expect(try tool.run("generate", "lab.yaml", "--output", "out").status == 0)
        #expect(try tool.read("out/Client.swift").contains("\nnonisolated final class LabClient: APIClient {"))
    }

    @Test func tellsWhatIsWrongWithTheConfiguration() throws {
        let tool = try tool()
        try tool.write("acess: public\naccess: open\nname: Local Lab\n", to: "apigen.yaml")
        let run = try tool.run("generate", "lab.yaml", "--output", "out", "--config", "apigen.yaml")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                apigen.yaml:1:1: error: [unknown-key] 'acess' is no key of a configuration; did you mean 'access'?
                acess: public
                ^
                apigen.yaml:2:9: error: [configuration] 'access' must be public, package or internal
                access: open
                        ^
                apigen.yaml:3:7: error: [configuration] 'name' must be a name in Swift, such as LocalLab, and not API
                name: Local Lab
                      ^
                3 errors in 'apigen.yaml'; nothing is generated

                """
        )
        #expect(!FileManager.default.fileExists(atPath: tool.directory.appending(path: "out").path))
    }

    @Test func tellsWhichKeysOfAConfigurationAreWrong() throws {
        let tool = try tool()
        try tool.write(
            """
            include: { paths: /a, operation: [a] }
            renames: { schemas: { Name: name }, fields: {} }
            sync: both
            group: { tags: [a] }
            flatten: yes
            prefix: a-b
            """,
            to: "apigen.yaml"
        )
        let run = try tool.run("check", "lab.yaml", "--config", "apigen.yaml")
        #expect(run.status == 2)
        let messages = run.errors.split(separator: "\n").filter { $0.hasPrefix("apigen.yaml:") }
        #expect(
            messages == [
                "apigen.yaml:1:19: error: [configuration] 'paths' must be a list, but it is a string",
                "apigen.yaml:1:23: error: [unknown-key] 'operation' is no key of 'include'; did you mean 'operations'?",
                "apigen.yaml:2:29: error: [configuration] 'name' must be a name in Swift that begins with a capital letter, "
                    + "such as Pet",
                "apigen.yaml:2:37: error: [unknown-key] 'fields' is no key of 'renames'",
                "apigen.yaml:3:7: error: [configuration] 'sync' must be full, none or protocol",
                "apigen.yaml:4:8: error: [configuration] 'group' must be none or tags",
                "apigen.yaml:5:10: error: [configuration] 'flatten' must be true, false or a list of operationIds",
                "apigen.yaml:6:9: error: [configuration] 'prefix' must be a name in Swift that begins with a capital letter, "
                    + "such as GitHub",
            ]
        )
    }

    @Test func stopsAtAWarningWhereTheConfigurationIsStrict() throws {
        let tool = try tool()
        try tool.write("strict: true\n", to: "apigen.yaml")
        #expect(try tool.run("generate", "lab.yaml", "--output", "out", "--config", "apigen.yaml").status == 0)
        try tool.write("strict: true\ninclude: { tags: [none] }\n", to: "apigen.yaml")
        let run = try tool.run("generate", "lab.yaml", "--output", "out", "--config", "apigen.yaml")
        #expect(run.status == 2)
        #expect(
            run.errors.contains(
                "apigen.yaml:2:19: warning: [configuration-unmatched] the description has no tag 'none'"
            )
        )
        #expect(run.errors.contains("; nothing is generated"))
    }

    @Test func spreadsTheCodeOverPartsAndPutsAPrefixBeforeTheFiles() throws {
        let tool = try tool()
        let run = try tool.run("generate", "lab.yaml", "--output", "out", "--parts", "2", "--file-prefix", "lab")
        #expect(run.status == 0)
        let names = ["labClient", "labClient2", "labModels", "labModels2", "labSyncAPI", "labSyncAPI2"]
        #expect(try tool.names(in: "out") == names.map { "\($0).swift" })
        #expect(try tool.read("out/labClient2.swift").split(separator: "\n").count == 1)
        #expect(try tool.run("generate", "lab.yaml", "--output", "out", "--parts", "0").status == 64)
    }

    @Test func comparesWithoutWriting() throws {
        let tool = try tool()
        _ = try tool.run("generate", "lab.yaml", "--output", "out")
        let same = try tool.run("generate", "lab.yaml", "--output", "out", "--check")
        #expect(same.status == 0)
        #expect(same.errors.isEmpty)
        try tool.write("// changed\n", to: "out/Models.swift")
        try tool.write("// old\n", to: "out/Old.swift")
        try FileManager.default.removeItem(at: tool.directory.appending(path: "out/SyncAPI.swift"))
        let other = try tool.run("generate", "lab.yaml", "--output", "out", "--check")
        #expect(other.status == 1)
        #expect(other.output.isEmpty)
        #expect(
            other.errors == """
                'out/SyncAPI.swift' is missing
                'out/Models.swift' differs
                'out/Old.swift' is not generated
                'out' is not what 'lab.yaml' gives; run 'apigen generate' without --check

                """
        )
        #expect(try tool.read("out/Models.swift") == "// changed\n")
    }

    @Test(arguments: [
        ("none.yaml", "there is no file 'none.yaml'"), (".", "'.' is a directory; name the file in it"),
    ])
    func tellsWhyAFileCannotBeRead(path: String, sentence: String) throws {
        let run = try tool().run("generate", path, "--output", "out")
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: \(sentence)\n")
    }

    @Test func tellsWhyNothingCanBeWritten() throws {
        let tool = try tool()
        let file = try tool.run("generate", "lab.yaml", "--output", "lab.yaml/out")
        #expect(file.status == 2)
        #expect(
            file.errors
                == "apigen: error: the directory 'lab.yaml/out' cannot be made; check the path and its permissions\n"
        )
        let taken = tool.directory.appending(path: "out/Client.swift")
        try FileManager.default.createDirectory(at: taken, withIntermediateDirectories: true)
        let directory = try tool.run("generate", "lab.yaml", "--output", "out")
        #expect(directory.status == 2)
        #expect(
            directory.errors == "apigen: error: 'out/Client.swift' cannot be written; check the permissions of 'out'\n"
        )
        #expect(try tool.names(in: "out") == ["Client.swift"])
    }

    @Test(arguments: [
        ["generate"], ["generate", "lab.yaml"], ["frobnicate"], ["check"], ["check", "a", "--output", "b"],
    ])
    func refusesBadUsage(arguments: [String]) throws {
        let tool = try tool()
        let run = try Tool.run(TestPackage.products.appending(path: "apigen"), arguments, in: tool.directory)
        #expect(run.status == 64)
        #expect(run.errors.contains("Usage: apigen"))
    }
}
