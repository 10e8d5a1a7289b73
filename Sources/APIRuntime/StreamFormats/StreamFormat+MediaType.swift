import HTTPTransport

extension StreamFormat {
    /// The value of `Accept` for a request of such a stream.
    var acceptedTypes: String {
        switch kind {
        case .events: contentType
        case .text: "text/plain, text/event-stream, */*"
        case .jsonLines: "\(contentType), application/x-ndjson, application/json-lines;q=0.9, */*;q=0.1"
        case .jsonSequence: contentType
        case .bytes: "*/*"
        }
    }

    /// The media type of a response with such a stream.
    var contentType: String {
        switch kind {
        case .events: "text/event-stream"
        case .text: "text/plain"
        case .jsonLines: "application/jsonl"
        case .jsonSequence: "application/json-seq"
        case .bytes: "application/octet-stream"
        }
    }

    /// Whether the stream reconnects and continues after its last event.
    var isResumable: Bool {
        if case .events(let options) = kind { options.isResumable } else { false }
    }

    /// Whether the decoder needs the borders of chunks: the error of a text stream is recognized by the chunk that has it.
    var needsChunkFraming: Bool {
        if case .text(.some) = kind { true } else { false }
    }
}
