/// The reason why the bytes of a stream contain no further item.
enum StreamFailure: Error, Hashable, Sendable {
    /// The server reported a failure inside the response, with this message.
    case announced(String)

    /// The response ended without the event that ends the stream.
    case truncated(expected: String)

    /// A line, an event or a buffered chunk is longer than the limit in bytes.
    case tooLong(limit: Int)

    /// The chunked framing is invalid; the text describes where.
    case framing(String)

    /// The default limit of a line, an event or a buffered chunk: 16 MiB.
    static let maximumLength = 16 << 20
}
