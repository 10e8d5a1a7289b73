import Foundation
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct FileSinkTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent("sink-\(UUID())").path

    @Test func theFileGetsItsNameWhenItIsComplete() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sink = try FileSink(path)
        try sink.write([1, 2])
        try sink.write([3])
        #expect(!FileManager.default.fileExists(atPath: path))
        try sink.finish()
        #expect(sink.count == 3)
        #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
    }

    @Test func anUnfinishedFileIsRemoved() throws {
        do {
            let sink = try FileSink(path)
            try sink.write([1])
            withExtendedLifetime(sink) { #expect(FileManager.default.fileExists(atPath: path + ".part")) }
        }
        #expect(!FileManager.default.fileExists(atPath: path + ".part"))
    }

    @Test func reportsAFileThatCannotBeCreated() {
        let error = #expect(throws: APIError.self) { try FileSink("/no such folder/file") }
        #expect(error?.code == .configuration)
        #expect(error?.message == "the file '/no such folder/file' cannot be written: No such file or directory")
    }
}
