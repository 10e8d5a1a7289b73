import HTTPTypes
import Synchronization

/// Keeps the head of the last answer, for `withResponse`.
final class ResponseRecorder: Sendable {
    private let last = Mutex<HTTPResponse?>(nil)

    /// Keeps a head, in place of the one before.
    func record(_ head: HTTPResponse) {
        last.withLock { $0 = head }
    }

    /// The last head.
    ///
    /// Throws an `APIError` with code `configuration` when no call was answered.
    func response() throws -> HTTPResponse {
        guard let head = last.withLock({ $0 }) else {
            throw APIError(
                .configuration,
                "no call was answered inside withResponse; make the call on the client that its closure is given"
            )
        }
        return head
    }
}
