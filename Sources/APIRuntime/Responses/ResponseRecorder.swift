import HTTPTypes
import Synchronization

/// Keeps the head of the last answer, for `withResponse`.
final class ResponseRecorder: Sendable {
    private let answer = Mutex<(head: HTTPResponse, url: String)?>(nil)

    /// The last head, with the URL that it came from; nil when no call was answered.
    var last: (head: HTTPResponse, url: String)? { answer.withLock { $0 } }

    /// Keeps a head, in place of the one before.
    func record(_ head: HTTPResponse, from url: String) {
        answer.withLock { $0 = (head, url) }
    }

    /// The last head.
    ///
    /// Throws an `APIError` with code `configuration` when no call was answered.
    func response() throws -> HTTPResponse {
        guard let head = last?.head else {
            throw APIError(
                .configuration,
                "no call was answered inside withResponse; make the call on the client that its closure is given"
            )
        }
        return head
    }
}
