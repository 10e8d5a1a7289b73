import Testing

@testable import apigen_generate

@Suite struct GenerateArgumentsTests {
    @Test func readsAllOptionsInAnyOrder() throws {
        let arguments = try GenerateArguments([
            "--shards", "64", "--output", "out", "a b.yaml", "--config", "apigen.yaml", "--file-prefix", "lab",
        ])
        #expect(arguments.description == "a b.yaml")
        #expect(arguments.output == "out")
        #expect(arguments.config == "apigen.yaml")
        #expect(arguments.filePrefix == "lab")
        #expect(arguments.shards == 64)
    }

    @Test func onlyTheDescriptionAndTheOutputAreRequired() throws {
        let arguments = try GenerateArguments(["a.yaml", "--output", "out"])
        #expect(arguments.config == nil)
        #expect(arguments.filePrefix == "")
        #expect(arguments.shards == nil)
    }

    @Test(arguments: [
        (["--output", "out"], "The path of the description is missing."),
        (["a.yaml"], "The option '--output' is missing."),
        (["a.yaml", "--output"], "The value of '--output' is missing."),
        (["a.yaml", "b.yaml", "--output", "out"], "The argument 'b.yaml' is unknown."),
        (["a.yaml", "--output", "out", "--check"], "The argument '--check' is unknown."),
        (["a.yaml", "--output", "out", "--shards", "0"], "'--shards' must be from 1 to 64."),
        (["a.yaml", "--output", "out", "--shards", "65"], "'--shards' must be from 1 to 64."),
        (["a.yaml", "--output", "out", "--shards", "two"], "'--shards' must be from 1 to 64."),
        (["a.yaml", "--output", "out", "--file-prefix", "a/b"], "'--file-prefix' cannot contain '/'."),
    ])
    func rejectsOtherArguments(arguments: [String], message: String) {
        #expect(throws: GenerateArguments.UsageError(message: message)) { try GenerateArguments(arguments) }
    }
}
