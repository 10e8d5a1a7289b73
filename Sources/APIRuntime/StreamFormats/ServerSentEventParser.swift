/// Reads server-sent events from bytes that come in any pieces, after WHATWG HTML §9.2.6.
///
/// An event that the stream does not end with an empty line is never given out. Bytes that are not UTF-8 become U+FFFD.
struct ServerSentEventParser: Sendable {
    private var lines: LineSplitter
    private let maximumLength: Int
    private var isAtStart = true

    // The buffers of the standard: data and type live until the next empty line, the others with the stream.
    private var data: [UInt8] = []
    private var hasData = false
    private var type = ""
    private var hasID = false
    private var lastEventID = ""
    private var reconnectionTime: Int?

    /// Where the stream is: behind the last event that was whole, whatever of the next one is there.
    private(set) var place: EventStreamPlace

    /// Makes a parser that fails at a line, or an event's data, of more than `maximumLength` bytes.
    ///
    /// A stream that is asked for again goes on at `place`: its events have the last ID until another comes.
    init(
        lines: StreamFormat.Lines = .standard,
        place: EventStreamPlace = EventStreamPlace(),
        maximumLength: Int = StreamFailure.maximumLength
    ) {
        self.place = place
        lastEventID = place.lastEventID ?? ""
        reconnectionTime = place.reconnectionTime
        self.lines = LineSplitter(lines, maximumLength: maximumLength)
        self.maximumLength = maximumLength
    }

    /// Takes the next event; nil when the bytes are used up.
    mutating func next(in cursor: inout ByteCursor) throws(StreamFailure) -> ServerSentEvent? {
        while let line = try lines.next(in: &cursor) {
            switch line {
            case .inPlace(let bytes):
                if try take(bytes) { return dispatch() }
            case .joined(let bytes):
                let endsEvent = try bytes.withUnsafeBufferPointer { buffer throws(StreamFailure) in
                    try take(UnsafeRawBufferPointer(buffer))
                }
                if endsEvent { return dispatch() }
            }
        }
        return nil
    }

    /// Takes a line; true when it ends an event that has data.
    private mutating func take(_ bytes: UnsafeRawBufferPointer) throws(StreamFailure) -> Bool {
        let line = withoutByteOrderMark(bytes)
        guard let first = line.first else {
            if !hasData { type = "" }
            // The ID counts from here on, also where the event has no data and is none.
            if hasID { place.lastEventID = lastEventID }
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
            data.removeAll(keepingCapacity: true)
            hasData = false
            type = ""
        }
        return ServerSentEvent(
            event: type.isEmpty ? "message" : type,
            data: String(decoding: data, as: UTF8.self),
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

    /// What follows the colon and at most one space; nothing where there is no colon.
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
            place.reconnectionTime = reconnectionTime
        }
    }

    private mutating func append(_ value: UnsafeRawBufferPointer) throws(StreamFailure) {
        guard value.count < maximumLength - data.count else { throw .tooLong(limit: maximumLength) }
        if hasData { data.append(Self.lineFeed) }
        data.append(contentsOf: value)
        hasData = true
    }

    /// ASCII digits only: a sign, which `Int` would take, is not one.
    private static func number(_ value: UnsafeRawBufferPointer) -> Int? {
        guard value.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: value, as: UTF8.self))
    }
}
