@_spi(Generated) import HTTPTransport

@testable import APIRuntime
@testable import CurlTransport

/// Properties of the readers for any input. The tests check them with recorded seeds, `make fuzz` with inputs of libFuzzer.
enum ReaderChecks {
    /// The checks by the names of the folders of their seeds. A check returns what is wrong, or nil.
    static let all: [String: @Sendable ([UInt8]) -> String?] = [
        "events": { bytes in
            isIndependentOfChunks(.events(done: "[DONE]", error: "[ERROR] "), bytes)
                ?? isIndependentOfChunks(.events(lines: .lineFeed, unescapesNewlines: true, item: .event), bytes)
        },
        "lines": { isIndependentOfChunks(.jsonLines, $0) },
        "sequence": { isIndependentOfChunks(.jsonSequence, $0) },
        "text": textIsComplete,
        "chunks": { isIndependentOfChunks(.events(), $0, framing: .chunked) },
        "json": { JSONChecks.readsTheValueThatItWrites($0) ?? JSONChecks.readsLikeJSONDecoder($0) },
        "head": headIsParsedTheSameWithACache,
    ]

    /// A limit that inputs of a few hundred bytes exceed.
    private static let limit = 200

    private static func reading(
        _ format: StreamFormat,
        _ pieces: [[UInt8]],
        _ framing: StreamDecoder.Framing
    ) -> (items: [String], end: StreamDecoder.End?) {
        var decoder = StreamDecoder(format, framing: framing, maximumLength: limit)
        var items: [String] = []
        for piece in pieces { items += decoder.push(piece).items.map(\.text) }
        let last = decoder.finish()
        return (items + last.items.map(\.text), last.end)
    }

    /// Items and end do not depend on how the bytes are divided.
    private static func isIndependentOfChunks(
        _ format: StreamFormat,
        _ bytes: [UInt8],
        framing: StreamDecoder.Framing = .none
    ) -> String? {
        let whole = reading(format, [bytes], framing)
        if whole.end == nil { return "the stream has no end" }
        let middle = bytes.count / 2
        for pieces in [bytes.map { [$0] }, [Array(bytes[..<middle]), Array(bytes[middle...])]] {
            let cut = reading(format, pieces, framing)
            if cut.items.map({ Array($0.utf8) }) != whole.items.map({ Array($0.utf8) }) { return "the items differ" }
            if cut.end != whole.end { return "the ends differ: \(String(describing: (cut.end, whole.end)))" }
        }
        return nil
    }

    /// Text is passed on completely and in whole characters.
    private static func textIsComplete(_ bytes: [UInt8]) -> String? {
        let whole = Array(String(decoding: bytes, as: UTF8.self).utf8)
        for pieces in [[bytes], bytes.map { [$0] }] {
            let text = reading(.text(), pieces, .none).items.joined()
            if Array(text.utf8) != whole { return "the text differs" }
        }
        return nil
    }

    /// A head is parsed line by line as libcurl delivers it, including its dates.
    private static func headIsParsedTheSameWithACache(_ bytes: [UInt8]) -> String? {
        let known = KnownHeaderLines()
        let (first, second) = (head(in: bytes, known), head(in: bytes, known))
        if first.isComplete != (first.parser.head != nil) { return "a head is complete and missing" }
        if first.parser.head != second.parser.head { return "a head that is known reads differently" }
        if first.parser.hasConflictingContentLength != second.parser.hasConflictingContentLength {
            return "the lengths of a known head read differently"
        }
        guard let head = first.parser.head else { return nil }
        if head.status.kind == .informational { return "an interim response is not a final head" }
        if let wait = RetryAfter.wait(head.headerFields, now: 784_111_777), wait < .zero { return "a wait is negative" }
        return nil
    }

    private static func head(
        in bytes: [UInt8],
        _ known: KnownHeaderLines
    ) -> (parser: ResponseHeaderParser, isComplete: Bool) {
        var (parser, isComplete) = (ResponseHeaderParser(), false)
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            if (Array(line) + [10]).withUnsafeBytes({ parser.feed($0, known: known) }) { isComplete = true }
        }
        return (parser, isComplete)
    }
}
