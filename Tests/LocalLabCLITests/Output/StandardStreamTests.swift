import Foundation
import Testing

@testable import LocalLabCLI

@Suite struct StandardStreamTests {
    @Test(
        arguments: [
            ("plain\ttext\n", "plain\ttext\n"), ("a\u{1B}[31mb", "a[31mb"), ("\u{0}\u{7}\u{7F}\u{9B}x\r", "x"),
            ("café 日本 😀", "café 日本 😀"),
        ]
    ) func removesControlCharacters(_ text: String, _ printable: String) {
        #expect(StandardStream.printable(text) == printable)
    }

    @Test func aFileIsNotATerminalAndHasNoColours() throws {
        let folder = try Folder()
        let file = try #require(FileHandle(forWritingAtPath: try folder.write("", to: "out")))
        let stream = StandardStream(descriptor: file.fileDescriptor)
        #expect(!stream.isTerminal)
        #expect(!stream.usesColour)
        #expect(stream.styled("text", .red) == "text")
        // Model text is only changed on a terminal.
        stream.writeModelText("a\u{1B}[31mb")
        #expect(try folder.read("out") == "a\u{1B}[31mb")
    }

    @Test func reportsAWriteThatFails() throws {
        let folder = try Folder()
        let file = try #require(FileHandle(forReadingAtPath: try folder.write("", to: "out")))
        #expect(!StandardStream.write([1], to: file.fileDescriptor))
        #expect(StandardStream.write([], to: file.fileDescriptor))
    }
}
