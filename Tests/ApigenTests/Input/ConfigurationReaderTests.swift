import Foundation
import Testing

@Suite(.blocking) struct ConfigurationReaderTests {
    @Test func setsTheAccessLevelAndTheName() throws {
        let tool = try ApigenRunner.withLab()
        try tool.write("access: public\nname: Other\n", to: "apigen.yaml")
        #expect(try tool.run("generate", "lab.yaml", "--output", "out", "--config", "apigen.yaml").status == 0)
        #expect(try tool.read("out/Client.swift").contains("public nonisolated final class OtherClient: APIClient {"))
        #expect(try tool.run("generate", "lab.yaml", "--output", "out").status == 0)
        #expect(try tool.read("out/Client.swift").contains("\nnonisolated final class LabClient: APIClient {"))
    }

    @Test func reportsErrorsWithTheirLines() throws {
        let tool = try ApigenRunner.withLab()
        try tool.write("acess: public\naccess: open\nname: Local Lab\n", to: "apigen.yaml")
        let run = try tool.run("generate", "lab.yaml", "--output", "out", "--config", "apigen.yaml")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                apigen.yaml:1:1: error: [unknown-key] 'acess' is not a key of a configuration; did you mean 'access'?
                acess: public
                ^
                apigen.yaml:2:9: error: [configuration] 'access' must be public, package or internal
                access: open
                        ^
                apigen.yaml:3:7: error: [configuration] 'name' must be a Swift identifier other than API, such as LocalLab
                name: Local Lab
                      ^
                3 errors in 'apigen.yaml'; nothing is generated

                """
        )
        #expect(!FileManager.default.fileExists(atPath: tool.directory.appending(path: "out").path))
    }

    @Test func reportsAllInvalidKeysAndValues() throws {
        let tool = try ApigenRunner.withLab()
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
                "apigen.yaml:1:23: error: [unknown-key] 'operation' is not a key of 'include'; did you mean 'operations'?",
                "apigen.yaml:2:29: error: [configuration] 'name' must be a Swift identifier that begins with an upper-case letter, "
                    + "such as Pet",
                "apigen.yaml:2:37: error: [unknown-key] 'fields' is not a key of 'renames'",
                "apigen.yaml:3:7: error: [configuration] 'sync' must be full, none or protocol",
                "apigen.yaml:4:8: error: [configuration] 'group' must be none or tags",
                "apigen.yaml:5:10: error: [configuration] 'flatten' must be true, false or a list of operationIds",
                "apigen.yaml:6:9: error: [configuration] 'prefix' must be a Swift identifier that begins with an upper-case letter, "
                    + "such as GitHub",
            ]
        )
    }

    @Test func treatsWarningsAsErrorsIfStrict() throws {
        let tool = try ApigenRunner.withLab()
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
}
