import Testing

@testable import APIModels

struct FilePartTests {
    @Test func aFileOnDiskHasItsOwnName() {
        #expect(FilePart.file("/tmp/a.txt").fileName == "a.txt")
        #expect(FilePart.file("/tmp/a.txt", fileName: "b.txt").fileName == "b.txt")
        #expect(FilePart.bytes([1]).fileName == "file")
        #expect(FilePart.text("a", fileName: nil).fileName == nil)
    }

    @Test func isAStringInJSON() throws {
        #expect(try JSON.encode([FilePart.text("a\"b")]) == #"["a\"b"]"#)
        #expect(try JSON.decode([FilePart].self, #"["a"]"#) == [.text("a")])
    }

    @Test func aFileOnDiskCannotBeWrittenAsJSON() {
        #expect(throws: EncodingError.self) { try JSON.encode([FilePart.file("/tmp/a.txt")]) }
    }
}
