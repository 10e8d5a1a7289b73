import APIModels

/// Items of an event stream: the data of each event, with the format's marks obeyed.
struct EventStreamDecoder: ItemDecoder {
    private let marks: StreamFormat.Events
    private var parser: ServerSentEventParser

    /// Whether the event that ends the stream has come.
    private(set) var isDone = false

    /// Where the stream is.
    var place: EventStreamPlace? { parser.place }

    /// Makes a decoder that fails at a line, or an event's data, of more than `maximumLength` bytes.
    init(
        _ marks: StreamFormat.Events,
        place: EventStreamPlace = EventStreamPlace(),
        maximumLength: Int = StreamFailure.maximumLength
    ) {
        self.marks = marks
        parser = ServerSentEventParser(lines: marks.lines, place: place, maximumLength: maximumLength)
    }

    /// Chunks mean nothing here: events may lie across them.
    mutating func beginChunk(into items: inout [String]) {}

    /// Chunks mean nothing here: events may lie across them.
    mutating func endChunk(into items: inout [String]) {}

    /// Takes bytes; those after the event that ends the stream are passed over.
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [String]) throws(StreamFailure) {
        var cursor = ByteCursor(bytes)
        while !isDone, let event = try parser.next(in: &cursor) {
            // Both marks are compared as bytes: text would also match what is only canonically the same.
            if let done = marks.done, event.data.utf8.elementsEqual(done.utf8) {
                isDone = true
            } else if let done = marks.optionalDone, event.data.utf8.elementsEqual(done.utf8) {
                isDone = true
            } else if let error = marks.error, event.data.utf8.starts(with: error.utf8) {
                throw .announced(text(String(decoding: event.data.utf8.dropFirst(error.utf8.count), as: UTF8.self)))
            } else {
                items.append(marks.item == .data ? text(event.data) : object(event))
            }
        }
    }

    /// Fails when an event that ends the stream was to come and has not.
    mutating func finish(into items: inout [String]) throws(StreamFailure) {
        if let done = marks.done, !isDone { throw .truncated(expected: done) }
    }

    /// The event as a JSON object, which the item's own type then reads.
    private func object(_ event: ServerSentEvent) -> String {
        var members = [EncodedValue.Field(name: "event", value: .text(event.event))]
        if !event.id.isEmpty { members.append(EncodedValue.Field(name: "id", value: .text(event.id))) }
        if let retry = event.retry { members.append(EncodedValue.Field(name: "retry", value: .literal("\(retry)"))) }
        let data = text(event.data)
        let isJSON = marks.item == .eventWithJSON && JSONText.isValid(data)
        members.append(EncodedValue.Field(name: "data", value: isJSON ? .literal(data) : .text(data)))
        return EncodedValue.fields(members).json
    }

    private func text(_ data: String) -> String {
        marks.unescapesNewlines ? NewlineEscape.removed(from: data) : data
    }
}
