import HTTPTransport
import HTTPTypes
import Synchronization

/// Keeps the head of the last response, for `withResponse` and pages.
final class ResponseRecorder: Sendable {
    private let state = Mutex<(head: HTTPResponse, url: String)?>(nil)

    /// The last head, and the URL of its request after redirects; nil before the first response.
    var last: (head: HTTPResponse, url: String)? { state.withLock { $0 } }

    /// Keeps a head and drops the one before.
    func record(_ head: HTTPResponse, from url: String) {
        state.withLock { $0 = (head, url) }
    }

    /// Returns the last head; throws an `APIError` with code `configuration` before the first response.
    func response() throws -> HTTPResponse {
        guard let head = last?.head else {
            throw APIError(
                .configuration,
                "no call inside withResponse received a response; make the call on the client that the closure receives"
            )
        }
        return head
    }
}
