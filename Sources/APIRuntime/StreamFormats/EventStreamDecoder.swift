import APIModels
@_spi(Generated) import HTTPTransport

/// Decodes the items of an event stream: the data of each event, or the event as an object.
struct EventStreamDecoder: ItemDecoder {
    private let options: StreamFormat.Events
    private var parser: ServerSentEventParser

    /// Whether the event that ends the stream was received.
    private(set) var isDone = false

    /// The position after the last complete event.
    var position: EventStreamPosition? { parser.position }

    /// Creates a decoder that fails at a line, or event data, of more than `maximumLength` bytes.
    init(
        _ options: StreamFormat.Events,
        position: EventStreamPosition = EventStreamPosition(),
        maximumLength: Int = StreamFailure.maximumLength
    ) {
        self.options = options
        parser = ServerSentEventParser(lines: options.lines, position: position, maximumLength: maximumLength)
    }

    /// Does nothing: events may extend over several chunks.
    mutating func beginChunk(into items: inout [StreamItem]) {}

    /// Does nothing: events may extend over several chunks.
    mutating func endChunk(into items: inout [StreamItem]) {}

    /// Decodes bytes; ignores those after the event that ends the stream.
    mutating func push(_ bytes: UnsafeRawBufferPointer, into items: inout [StreamItem]) throws(StreamFailure) {
        var cursor = ByteCursor(bytes)
        while !isDone, let event = try parser.next(in: &cursor) {
            if let done = options.done, event.data.isEqual(to: done) {
                isDone = true
            } else if let done = options.optionalDone, event.data.isEqual(to: done) {
                isDone = true
            } else if let error = options.error, event.data.starts(with: error) {
                let reason = String(decoding: event.data.text.utf8.dropFirst(error.utf8.count), as: UTF8.self)
                throw .announced(text(reason))
            } else {
                items.append(item(event))
            }
        }
    }

    /// Fails when the event that ends the stream is required and missing.
    mutating func finish(into items: inout [StreamItem]) throws(StreamFailure) {
        if let done = options.done, !isDone { throw .truncated(expected: done) }
    }

    private func item(_ event: ServerSentEvent) -> StreamItem {
        guard options.item == .data else { return .text(object(event)) }
        return options.unescapesNewlines ? .text(text(event.data.text)) : event.data
    }

    /// Returns the event as a JSON object, which the item's type decodes.
    private func object(_ event: ServerSentEvent) -> String {
        var members = [EncodedValue.Field(name: "event", value: .text(event.event))]
        if !event.id.isEmpty { members.append(EncodedValue.Field(name: "id", value: .text(event.id))) }
        if let retry = event.retry { members.append(EncodedValue.Field(name: "retry", value: .literal("\(retry)"))) }
        let data = text(event.data.text)
        let isJSON = options.item == .eventWithJSON && JSONSyntax.isValid(data)
        members.append(EncodedValue.Field(name: "data", value: isJSON ? .literal(data) : .text(data)))
        return EncodedValue.fields(members).json
    }

    private func text(_ data: String) -> String {
        options.unescapesNewlines ? NewlineEscape.removed(from: data) : data
    }
}
