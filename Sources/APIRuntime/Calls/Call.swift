import HTTPTransport
import HTTPTypes
import Logging

/// One call of a client.
///
/// A call passes through these steps, each in a file of its own. A step calls the next one and knows no other:
///
/// 1. `completeResponse` reads the whole body of the response (`Call+CompleteResponse.swift`). Streams begin at step 2.
/// 2. `response` creates the request (`draft` in `Call+Draft.swift`), and records and logs the response.
/// 3. `passMiddleware` runs the client's middleware (`Call+Middleware.swift`).
/// 4. `attempt` retries (`Call+Attempts.swift`).
/// 5. `follow` follows redirects (`Call+Redirects.swift`).
/// 6. `authorizeAndSend` adds credentials (`Call+Authorization.swift`).
/// 7. `send` passes the request to the transport (`Call+Sending.swift`).
struct Call: Sendable {
    let context: CallContext
    let request: APIRequest

    /// The media types of the response, where the request does not set them.
    let accept: String
    var isStreamed = false
    var keepsChunkFraming = false

    /// The expected type of the response.
    let expectation: Expectation

    /// Ends the call from outside.
    var control: CallControl?

    /// The position at which an event stream continues; nil for its first connection and for every other call.
    var position: EventStreamPosition?

    /// The attempts so far, with those of earlier connections of a stream.
    let attempts: Attempts

    /// Describes a call that begins now, or continues after `attempts`.
    init(
        _ request: APIRequest,
        in context: CallContext,
        accepting accept: String,
        expecting expectation: Expectation,
        attempts: Attempts? = nil
    ) {
        self.context = context
        self.request = request
        self.accept = accept
        self.expectation = expectation
        self.attempts = attempts ?? Attempts(context.settings)
    }

    /// Makes the call and returns the response with any status; a streamed response is returned when its head is received.
    ///
    /// Inlined, like the following steps that most calls use: each async function allocates a frame, and checks the task's executor
    /// when it is called and when it returns.
    @inline(__always)
    func response() async throws(APIError) -> TransportResponse {
        do throws(APIError) {
            let draft = try draft()
            let isPlain = context.configuration.middleware.isEmpty
            let response = isPlain ? try await attempt(draft) : try await passMiddleware(draft)
            context.recorder?.record(response.head, from: response.url ?? draft.url)
            log(response.status)
            return response
        } catch {
            var error = error
            error.operation = error.operation ?? request.operation
            context.configuration.logger?.debug("\(request.operation): \(error.code)")
            throw error
        }
    }

    private func log(_ status: HTTPResponse.Status) {
        let nanoseconds = MonotonicTime.now.nanoseconds - attempts.start.nanoseconds
        context.configuration.logger?.debug(
            "\(request.operation): \(request.method.rawValue) \(request.path.text) \(status.code)",
            metadata: ["duration": "\(Duration.nanoseconds(nanoseconds))"]
        )
    }

    /// Ends the call while code of users runs.
    var limits: CallLimits {
        CallLimits(
            start: attempts.start,
            timeout: context.configuration.timeout,
            control: control,
            pool: context.pool,
            timer: context.configuration.pacing.timer
        )
    }

    /// Returns an error of reading a body as an `APIError` with the name of the call.
    func error(from error: any Error) -> APIError {
        var failure =
            error as? APIError ?? APIError(.connection, "the response was interrupted: \(error)", underlying: error)
        failure.operation = failure.operation ?? request.operation
        return failure
    }
}
