import Testing

@testable import LocalLabCLI

@Suite struct BatchPromptsTests {
    private func prompts(_ text: String, in name: String) throws -> [BatchPrompts.Prompt] {
        let folder = try Folder()
        return try BatchPrompts.read(try folder.write(text, to: name))
    }

    @Test func skipsEmptyLinesAndCountsThem() throws {
        #expect(
            try prompts("One\n \nTwo\r\n\r\nThree", in: "prompts.txt") == [
                .init(line: 1, text: "One"), .init(line: 3, text: "Two"), .init(line: 5, text: "Three"),
            ]
        )
        #expect(try prompts("", in: "prompts.txt") == [])
    }

    @Test func readsJSONStringsOnlyFromJSONLines() throws {
        #expect(try prompts("\"a\\nb\"\n", in: "prompts.jsonl") == [.init(line: 1, text: "a\nb")])
        #expect(try prompts("\"a\\nb\"\n", in: "prompts.txt") == [.init(line: 1, text: "\"a\\nb\"")])
        #expect(throws: (any Error).self) { try prompts("{}\n", in: "prompts.jsonl") }
    }
}
