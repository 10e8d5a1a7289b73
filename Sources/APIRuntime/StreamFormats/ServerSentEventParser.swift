@_spi(Generated) import HTTPTransport

/// Parses server-sent events (WHATWG HTML §9.2.6) from bytes that arrive in arbitrary pieces.
///
/// An event without an empty line at its end is discarded. Invalid UTF-8 becomes U+FFFD.
struct ServerSentEventParser: Sendable {
    private var lines: LineSplitter
    private let maximumLength: Int
    private var isAtStart = true

    // The buffers of the standard: data and type are reset at an empty line, the others are kept.
    private var data: [UInt8] = []
    private var hasData = false
    private var type = ""
    private var hasID = false
    private var lastEventID = ""
    private var reconnectionTime: Int?

    /// The position after the last complete event.
    private(set) var position: EventStreamPosition

    /// Creates a parser that fails at a line, or event data, of more than `maximumLength` bytes.
    ///
    /// After a reconnection it continues at `position`: events have the last ID until another one is received.
    init(
        lines: StreamFormat.Lines = .standard,
        position: EventStreamPosition = EventStreamPosition(),
        maximumLength: Int = StreamFailure.maximumLength
    ) {
        self.position = position
        lastEventID = position.lastEventID ?? ""
        reconnectionTime = position.reconnectionTime
        self.lines = LineSplitter(lines, maximumLength: maximumLength)
        self.maximumLength = maximumLength
    }

    /// Parses the next event; returns nil at the end of the bytes.
    mutating func next(in cursor: inout ByteCursor) throws(StreamFailure) -> ServerSentEvent? {
        while let line = try lines.next(in: &cursor) {
            switch line {
            case .unbuffered(let bytes):
                if try parse(bytes) { return dispatch() }
            case .joined(let bytes):
                let endsEvent = try bytes.withUnsafeBufferPointer { buffer throws(StreamFailure) in
                    try parse(UnsafeRawBufferPointer(buffer))
                }
                if endsEvent { return dispatch() }
            }
        }
        return nil
    }

    /// Parses a line; returns true when it ends an event with data.
    private mutating func parse(_ bytes: UnsafeRawBufferPointer) throws(StreamFailure) -> Bool {
        let line = withoutByteOrderMark(bytes)
        guard let first = line.first else {
            if !hasData { type = "" }
            // The ID is valid from here on, also when the event has no data and is discarded.
            if hasID { position.lastEventID = lastEventID }
            return hasData
        }
        // A comment, which servers send to keep the connection open.
        guard first != Self.colon else { return false }
        let nameEnd = line.firstIndex(of: Self.colon) ?? line.count
        let name = UnsafeRawBufferPointer(rebasing: line[..<nameEnd])
        try set(name, to: Self.value(in: line, after: nameEnd))
        return false
    }

    private mutating func dispatch() -> ServerSentEvent {
        defer {
            data = []
            hasData = false
            type = ""
        }
        return ServerSentEvent(
            event: type.isEmpty ? "message" : type,
            data: .bytes(data),
            id: lastEventID,
            retry: reconnectionTime
        )
    }
}

extension ServerSentEventParser {
    private static let colon: UInt8 = 0x3A
    private static let space: UInt8 = 0x20
    private static let lineFeed: UInt8 = 0x0A

    private mutating func withoutByteOrderMark(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard isAtStart else { return line }
        isAtStart = false
        guard line.starts(with: [0xEF, 0xBB, 0xBF]) else { return line }
        return UnsafeRawBufferPointer(rebasing: line[3...])
    }

    /// Returns the bytes after the colon and at most one space; empty without a colon.
    private static func value(in line: UnsafeRawBufferPointer, after nameEnd: Int) -> UnsafeRawBufferPointer {
        var start = min(nameEnd + 1, line.count)
        if start < line.count, line[start] == space { start += 1 }
        return UnsafeRawBufferPointer(rebasing: line[start...])
    }

    private mutating func set(
        _ name: UnsafeRawBufferPointer,
        to value: UnsafeRawBufferPointer
    ) throws(StreamFailure) {
        if name.elementsEqual("data".utf8) {
            try append(value)
        } else if name.elementsEqual("event".utf8) {
            type = String(decoding: value, as: UTF8.self)
        } else if name.elementsEqual("id".utf8) {
            guard !value.contains(0) else { return }
            lastEventID = String(decoding: value, as: UTF8.self)
            hasID = true
        } else if name.elementsEqual("retry".utf8) {
            reconnectionTime = Self.number(value) ?? reconnectionTime
            position.reconnectionTime = reconnectionTime
        }
    }

    private mutating func append(_ value: UnsafeRawBufferPointer) throws(StreamFailure) {
        guard value.count < maximumLength - data.count else { throw .tooLong(limit: maximumLength) }
        if hasData { data.append(Self.lineFeed) }
        data.append(contentsOf: value)
        hasData = true
    }

    /// Parses ASCII digits only: `Int` would also accept a sign.
    private static func number(_ value: UnsafeRawBufferPointer) -> Int? {
        guard value.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: value, as: UTF8.self))
    }
}
