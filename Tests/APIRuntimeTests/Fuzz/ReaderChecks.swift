#if !FUZZING
    @testable import APIRuntime
    @testable import CurlTransport
#endif

/// What must hold for any bytes whatever: the tests try it on kept seeds, `make fuzz` on what libFuzzer makes of them.
enum ReaderChecks {
    /// The readers by the names of their seeds' folders; a check gives what is wrong, nil where nothing is.
    static let all: [String: @Sendable ([UInt8]) -> String?] = [
        "events": { bytes in
            cutsMakeNoDifference(.events(done: "[DONE]", error: "[ERROR] "), bytes)
                ?? cutsMakeNoDifference(.events(lines: .lineFeed, unescapesNewlines: true, item: .event), bytes)
        },
        "lines": { cutsMakeNoDifference(.jsonLines, $0) },
        "sequence": { cutsMakeNoDifference(.jsonSequence, $0) },
        "text": textStaysWhole,
        "chunks": { cutsMakeNoDifference(.events(), $0, framing: .chunked) },
        "head": headIsReadAsItIs,
    ]

    /// A limit that inputs of a few hundred bytes pass.
    private static let limit = 200

    private static func reading(
        _ format: StreamFormat,
        _ pieces: [[UInt8]],
        _ framing: StreamDecoder.Framing
    ) -> (items: [String], end: StreamDecoder.End?) {
        var decoder = StreamDecoder(format, framing: framing, maximumLength: limit)
        var items: [String] = []
        for piece in pieces { items += decoder.push(piece).items }
        let last = decoder.finish()
        return (items + last.items, last.end)
    }

    /// However bytes arrive, the same items and the same end come of them.
    private static func cutsMakeNoDifference(
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

    /// Text is handed on in whole characters, and all of it.
    private static func textStaysWhole(_ bytes: [UInt8]) -> String? {
        let whole = Array(String(decoding: bytes, as: UTF8.self).utf8)
        for pieces in [[bytes], bytes.map { [$0] }] {
            let text = reading(.text(), pieces, .none).items.joined()
            if Array(text.utf8) != whole { return "the text differs" }
        }
        return nil
    }

    /// A head is read line by line as libcurl hands it over, and the dates in it are too.
    private static func headIsReadAsItIs(_ bytes: [UInt8]) -> String? {
        let known = KnownHeaderLines()
        let (first, second) = (head(in: bytes, known), head(in: bytes, known))
        if first.isWhole != (first.parser.head != nil) { return "a head is whole and not there" }
        if first.parser.head != second.parser.head { return "a head that is known reads differently" }
        if first.parser.hasConflictingContentLength != second.parser.hasConflictingContentLength {
            return "the lengths of a known head read differently"
        }
        guard let head = first.parser.head else { return nil }
        if head.status.kind == .informational { return "an interim answer is no head" }
        if let wait = RetryAfter.wait(head.headerFields, now: 784_111_777), wait < .zero { return "a wait is negative" }
        return nil
    }

    private static func head(
        in bytes: [UInt8],
        _ known: KnownHeaderLines
    ) -> (parser: ResponseHeaderParser, isWhole: Bool) {
        var (parser, isWhole) = (ResponseHeaderParser(), false)
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            if (Array(line) + [10]).withUnsafeBytes({ parser.feed($0, known: known) }) { isWhole = true }
        }
        return (parser, isWhole)
    }
}
