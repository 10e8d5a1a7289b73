/// Why a stream's bytes give no further item.
enum StreamFailure: Error, Hashable, Sendable {
    /// The server reported a failure inside the answer, with this message.
    case announced(String)

    /// The answer ended without the event that ends it.
    case truncated(expected: String)

    /// A line, an event or a held chunk is longer than the limit in bytes.
    case tooLong(limit: Int)

    /// The chunked framing is broken; the text is one sentence that says where.
    case framing(String)

    /// How many bytes a line, an event or a held chunk may have before it is a failure and not memory: 16 MiB.
    static let maximumLength = 16 << 20
}
