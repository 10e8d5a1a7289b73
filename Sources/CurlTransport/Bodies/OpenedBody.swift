import HTTPTransport

/// A request body whose files are open.
enum OpenedBody: Sendable {
    /// Bytes, which libcurl copies; an empty array sends `Content-Length: 0`.
    case bytes([UInt8])
    /// A reader that is read once, while the body is sent.
    case reader(BodyReader)

    /// Opens the files of a body. Throws if one cannot be read.
    init(_ source: BodySource) throws(TransportError) {
        switch source {
        case .bytes(let bytes): self = .bytes(bytes)
        case .pieces(let pieces): self = .reader(try BodyReader(pieces))
        }
    }

    /// Whether libcurl reads the body with its read callback.
    var isRead: Bool { if case .reader = self { true } else { false } }
}
