import OpenAPIReader
import Testing

@testable import MockServer

@Suite struct StreamEncoderTests {
    private let start = SourcePosition(file: "test.yaml", line: 1, column: 1)

    private func chunks(
        _ items: [String],
        _ format: StreamExtension.Format,
        done: String? = nil,
        lines: StreamExtension.Lines = .standard,
        unescapesNewlines: Bool = false
    ) -> [String] {
        let stream = StreamExtension(
            format: format,
            done: done,
            lines: lines,
            unescapesNewlines: unescapesNewlines,
            position: start
        )
        let nodes = items.map { YAMLNode(.scalar(.string($0)), at: start) }
        return StreamEncoder(stream: stream).chunks(nodes).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func encodesEachItemAndTheEndAsAnEvent() {
        #expect(chunks(["a", " b"], .events, done: "[DONE]") == ["data: a\n\n", "data:  b\n\n", "data: [DONE]\n\n"])
    }

    @Test func sendsNoEndEventIfNoneIsDeclared() {
        #expect(chunks(["a"], .events) == ["data: a\n\n"])
    }

    @Test func writesADataFieldForEachLine() {
        #expect(chunks(["a\nb\r\nc\rd\n"], .events) == ["data: a\ndata: b\ndata: c\ndata: d\ndata: \n\n"])
    }

    @Test func keepsCarriageReturnsIfOnlyLineFeedsEndALine() {
        #expect(chunks(["a\rb\nc"], .events, lines: .lineFeed) == ["data: a\rb\ndata: c\n\n"])
    }

    @Test func writesLineFeedsAsBackslashN() {
        let sent = chunks(["a\n\nb\r\n"], .events, lines: .lineFeed, unescapesNewlines: true)
        #expect(sent == ["data: a\\n\\nb\r\\n\n\n"])
    }

    @Test func sendsTextUnchangedAndNoEmptyChunk() {
        #expect(chunks(["a\n", "", "é日本"], .text) == ["a\n", "é日本"])
    }

    @Test func encodesOtherItemsAsJSON() {
        let stream = StreamExtension(format: .events, position: start)
        let null = YAMLNode(.scalar(.null), at: start)
        let item = YAMLNode(.mapping([YAMLEntry(key: "n", at: start, value: null)]), at: start)
        #expect(StreamEncoder(stream: stream).chunks([item]) == [Array("data: {\"n\":null}\n\n".utf8)])
    }
}
