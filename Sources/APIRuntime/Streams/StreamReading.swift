import Synchronization

/// Allows one reading of a stream.
final class StreamReading<Element: Sendable>: Sendable {
    private let call: StreamCall<Element>
    private let isRead = Mutex(false)

    init(_ call: StreamCall<Element>) {
        self.call = call
    }

    /// Returns a reader; the second and further ones fail.
    func begin() -> StreamReader<Element> {
        let wasRead = isRead.withLock { isRead in
            defer { isRead = true }
            return isRead
        }
        return StreamReader(call, isSecond: wasRead)
    }
}
