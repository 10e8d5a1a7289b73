/// Items of a body with a JSON value a line (jsonlines.org, NDJSON): each line, an empty one as an empty item.
///
/// Empty lines are handed on so that the reader can count lines; it passes over them. The last line needs no end.
struct JSONLinesDecoder: ItemDecoder {
    private var lines: LineSplitter
    private var isAtStart = true

    /// Nothing in the text ends it.
    var isDone: Bool { false }

    /// Makes a decoder that fails at a line of more than `maximumLength` bytes.
    init(maximumLength: Int = StreamFailure.maximumLength) {
        // A carriage return is white space to JSON, so CRLF needs no care.
        lines = LineSplitter(.lineFeed, maximumLength: maximumLength)
    }

    /// Chunks mean nothing here: lines may lie across them.
    mutating func beginChunk(into items: inout [String]) {}

    /// Chunks mean nothing here: lines may lie across them.
    mutating func endChunk(into items: inout [String]) {}

    /// Takes bytes.
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [String]) throws(StreamFailure) {
        var cursor = ByteCursor(bytes)
        while let line = try lines.next(in: &cursor) {
            switch line {
            case .inPlace(let bytes): append(bytes, to: &items)
            case .joined(let bytes): bytes.withUnsafeBytes { append($0, to: &items) }
            }
        }
    }

    /// Hands on a last line without an end.
    mutating func finish(into items: inout [String]) throws(StreamFailure) {
        guard lines.isInLine else { return }
        let end: [UInt8] = [0x0A]
        try end.withUnsafeBufferPointer { buffer throws(StreamFailure) in
            try push(UnsafeRawBufferPointer(buffer), into: &items)
        }
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer, to items: inout [String]) {
        var text = bytes[...]
        if isAtStart, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        isAtStart = false
        let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        items.append(isBlank ? "" : String(decoding: text, as: UTF8.self))
    }
}
