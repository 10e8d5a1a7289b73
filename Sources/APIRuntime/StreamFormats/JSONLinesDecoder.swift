@_spi(Generated) import HTTPTransport

/// Decodes a body with a JSON value on each line (jsonlines.org, NDJSON): each line is an item, an empty line an empty item.
///
/// Empty lines are items so that the reader can count lines; it skips them. The last line needs no line end.
struct JSONLinesDecoder: ItemDecoder {
    private var lines: LineSplitter
    private var isAtStart = true

    /// False: the text has no end marker.
    var isDone: Bool { false }

    /// Creates a decoder that fails at a line of more than `maximumLength` bytes.
    init(maximumLength: Int = StreamFailure.maximumLength) {
        // A carriage return is white space in JSON, so CRLF needs no special case.
        lines = LineSplitter(.lineFeed, maximumLength: maximumLength)
    }

    /// Does nothing: lines may extend over several chunks.
    mutating func beginChunk(into items: inout [StreamItem]) {}

    /// Does nothing: lines may extend over several chunks.
    mutating func endChunk(into items: inout [StreamItem]) {}

    /// Decodes bytes.
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [StreamItem]) throws(StreamFailure) {
        var cursor = ByteCursor(bytes)
        while let line = try lines.next(in: &cursor) {
            switch line {
            case .unbuffered(let bytes): append(bytes, to: &items)
            case .joined(let bytes): bytes.withUnsafeBytes { append($0, to: &items) }
            }
        }
    }

    /// Appends a last line without a line end.
    mutating func finish(into items: inout [StreamItem]) throws(StreamFailure) {
        guard lines.isInLine else { return }
        let end: [UInt8] = [0x0A]
        try end.withUnsafeBufferPointer { buffer throws(StreamFailure) in
            try push(UnsafeRawBufferPointer(buffer), into: &items)
        }
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer, to items: inout [StreamItem]) {
        var text = bytes[...]
        if isAtStart, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        isAtStart = false
        let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        items.append(.bytes(isBlank ? [] : Array(text)))
    }
}
