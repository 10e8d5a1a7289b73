import Foundation
import TestSupport
import Testing

@Suite(.blocking) struct GenerateCommandTests {
    @Test func writesTheFilesAndReportsThem() throws {
        let tool = try ApigenRunner.withLab()
        let run = try tool.run("generate", "lab.yaml", "--output", "a/b")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output == "changed: a/b/Client.swift\nchanged: a/b/SyncAPI.swift\nchanged: a/b/Models.swift\n")
        #expect(try tool.names(in: "a/b") == ["Client.swift", "Models.swift", "SyncAPI.swift"])
        let again = try tool.run("generate", "lab.yaml", "--output", "a/b")
        #expect(again.status == 0)
        #expect(again.output.isEmpty)
    }

    @Test func dividesTheCodeIntoShardsAndAddsThePrefixToFileNames() throws {
        let tool = try ApigenRunner.withLab()
        let run = try tool.run("generate", "lab.yaml", "--output", "out", "--shards", "2", "--file-prefix", "lab")
        #expect(run.status == 0)
        let names = ["labClient", "labClient2", "labModels", "labModels2", "labSyncAPI", "labSyncAPI2"]
        #expect(try tool.names(in: "out") == names.map { "\($0).swift" })
        #expect(try tool.read("out/labClient2.swift").split(separator: "\n").count == 1)
        #expect(try tool.run("generate", "lab.yaml", "--output", "out", "--shards", "0").status == 64)
    }

    @Test(arguments: [
        ["generate"], ["generate", "lab.yaml"], ["frobnicate"], ["check"], ["check", "a", "--output", "b"],
    ])
    func rejectsWrongUsage(arguments: [String]) throws {
        let tool = try ApigenRunner.withLab()
        let run = try tool.run(arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains("Usage: apigen"))
    }
}
