/// Collects the beginning of a body without its framing, for errors.
struct BodyCollector: Sendable {
    /// The collected bytes.
    private(set) var bytes: [UInt8] = []
    private var framing: ChunkedBodyDecoder?
    private let limit: Int

    /// Collects at most `limit` bytes.
    init(framing: StreamDecoder.Framing, limit: Int) {
        self.framing = framing == .chunked ? ChunkedBodyDecoder() : nil
        self.limit = limit
    }

    /// Whether further bytes would be ignored.
    var isFull: Bool { bytes.count >= limit }

    /// Appends received bytes; ignores all bytes after invalid framing.
    mutating func append(_ delivery: [UInt8]) {
        guard framing != nil else { return take(delivery[...]) }
        delivery.withUnsafeBytes { buffer in
            var cursor = ByteCursor(buffer)
            while !isFull, let element = try? framing?.next(in: &cursor) {
                if case .bytes(let part) = element { take(Array(part)[...]) }
            }
        }
    }

    private mutating func take(_ part: ArraySlice<UInt8>) {
        bytes += part.prefix(limit - bytes.count)
    }
}
