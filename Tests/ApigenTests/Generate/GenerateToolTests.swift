import Foundation
import Testing

/// The tool that the build plugin runs, compared with `apigen generate`.
@Suite(.blocking) struct GenerateToolTests {
    private static let description = """
        openapi: 3.1.0
        info: { title: Lab, version: '1' }
        paths:
          /name: { get: { operationId: name, responses: { '200': { $ref: '#/components/responses/Name' } } } }
        components:
          schemas: { Name: { type: string, enum: [a, b] } }
          responses:
            Name: { description: The name., content: { application/json: { schema: { $ref: '#/components/schemas/Name' } } } }

        """

    private func runner() throws -> ApigenRunner {
        let runner = try ApigenRunner()
        try runner.write(Self.description, to: "lab.yaml")
        return runner
    }

    private func generate(_ runner: ApigenRunner, _ arguments: String...) throws -> ApigenRunner.Run {
        try runner.run(arguments, tool: "apigen-generate")
    }

    @Test func writesTheFilesOfApigenGenerate() throws {
        let runner = try runner()
        try runner.write("access: public\nname: Other\ndiff: { fail-on: source }\n", to: "apigen.yaml")
        let options = ["--config", "apigen.yaml", "--file-prefix", "lab", "--shards", "2"]
        #expect(try runner.run(["generate", "lab.yaml", "--output", "a"] + options).status == 0)
        let run = try runner.run(["lab.yaml", "--output", "b"] + options, tool: "apigen-generate")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let names = try runner.names(in: "a")
        #expect(try runner.names(in: "b") == names)
        #expect(run.output.split(separator: "\n").sorted() == names.map { "changed: b/\($0)" })
        for name in names { #expect(try runner.read("b/\(name)") == runner.read("a/\(name)")) }
        #expect(try runner.read("b/labClient.swift").contains("class OtherClient"))
    }

    @Test func leavesUnchangedFiles() throws {
        let runner = try runner()
        #expect(try generate(runner, "lab.yaml", "--output", "out").status == 0)
        let again = try generate(runner, "lab.yaml", "--output", "out")
        #expect(again.status == 0)
        #expect(again.output.isEmpty)
    }

    @Test(arguments: [
        (Self.description.replacing("schemas/Name' }", with: "schemas/Nam' }"), "strict: false\n"),
        (Self.description, "acces: public\n"), (Self.description, "name: Local Lab\n"),
    ])
    func reportsErrorsAsApigenGenerateDoes(description: String, configuration: String) throws {
        let runner = try runner()
        try runner.write(description, to: "lab.yaml")
        try runner.write(configuration, to: "apigen.yaml")
        let run = try generate(runner, "lab.yaml", "--output", "out", "--config", "apigen.yaml")
        #expect(run.status == 2)
        #expect(run.errors.contains(": error: ["), "\(run.errors)")
        let other = try runner.run("generate", "lab.yaml", "--output", "out", "--config", "apigen.yaml")
        #expect(other.status == 2)
        #expect(run.errors == other.errors)
        #expect(!FileManager.default.fileExists(atPath: runner.directory.appending(path: "out").path))
    }

    @Test func reportsFilesThatCannotBeRead() throws {
        let run = try generate(runner(), "none.yaml", "--output", "out")
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: the file 'none.yaml' does not exist\n")
    }

    @Test func rejectsWrongUsage() throws {
        let run = try generate(runner(), "lab.yaml")
        #expect(run.status == 64)
        #expect(
            run.errors == """
                Error: The option '--output' is missing.
                Usage: apigen-generate DESCRIPTION --output DIRECTORY [--config FILE] [--file-prefix PREFIX] [--shards NUMBER]

                """
        )
    }
}
