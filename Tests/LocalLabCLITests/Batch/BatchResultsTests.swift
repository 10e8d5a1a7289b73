import Testing

@testable import LocalLabCLI

@Suite struct BatchResultsTests {
    private let first = "{\"line\":1,\"model\":\"m\",\"prompt\":\"One\",\"text\":\"Un\"}\n"

    @Test func createsTheFileAndAppendsLines() throws {
        let folder = try Folder()
        do {
            let results = try BatchResults(path: folder.path("out"))
            #expect(results.completed.isEmpty)
            try results.append(.init(line: 1, prompt: "One", text: "Un", model: "m"))
            #expect(try folder.read("out") == first)
        }
        let results = try BatchResults(path: folder.path("out"))
        #expect(results.completed == [BatchPrompts.Prompt(line: 1, text: "One")])
        try results.append(.init(line: 2, prompt: "Two", text: "Deux", model: "m"))
        #expect(try folder.read("out") == first + "{\"line\":2,\"model\":\"m\",\"prompt\":\"Two\",\"text\":\"Deux\"}\n")
    }

    /// The file is cut at every offset of its last line.
    @Test func removesAnIncompleteLastLine() throws {
        let folder = try Folder()
        for length in 0..<first.count {
            let results = try BatchResults(path: try folder.write(first + first.prefix(length), to: "out"))
            #expect(results.completed.count == 1)
            #expect(try folder.read("out") == first)
        }
    }

    @Test func throwsForAFolderThatDoesNotExist() throws {
        let folder = try Folder()
        #expect(throws: (any Error).self) { _ = try BatchResults(path: folder.path("missing/out")) }
    }

    @Test func leavesOtherFilesUnchanged() throws {
        let folder = try Folder()
        let path = try folder.write("Dear diary\nIt rained", to: "diary")
        #expect(throws: (any Error).self) { _ = try BatchResults(path: path) }
        #expect(try folder.read("diary") == "Dear diary\nIt rained")
    }
}
