/// Why a transfer has no complete response, without the name of the call.
package struct TransportError: Error, Sendable {
    /// The code that users see.
    package var code: APIError.Code

    /// One sentence: what happened and how to fix it.
    package var message: String

    /// Whether the server may have received a part of the request, so that a second attempt may repeat its effect.
    ///
    /// False if the client gave up, or was refused, before the first byte of the request was sent.
    package var wasSent = false

    /// Whether the next attempt would fail in the same way, as with a certificate that is not trusted.
    package var isPermanent = false

    /// Creates an error of a request that was not sent.
    package init(_ code: APIError.Code, _ message: String, isPermanent: Bool = false) {
        self.code = code
        self.message = message
        self.isPermanent = isPermanent
    }

    /// The client was closed before or during the call.
    package static let closed = TransportError(.closed, "the client is closed; create a new one for further calls")

    /// The task of the call was cancelled, or the stream was released.
    package static let cancelled = TransportError(.cancelled, "the call was cancelled")

    /// The transfer succeeded without a final response.
    package static let noResponse: TransportError = {
        var error = TransportError(.connection, "the server sent no final response; call again")
        error.wasSent = true
        return error
    }()

    /// The body is longer than the limit.
    package static func tooLarge(_ limit: Int) -> TransportError {
        TransportError(
            .tooLarge,
            "the response body is longer than \(limit) bytes; raise configuration.bodyLimit if it may be"
        )
    }

    /// The header section is longer than the limit.
    package static func headTooLarge(_ limit: Int) -> TransportError {
        TransportError(.tooLarge, "the response's header fields are longer than \(limit) bytes; is the base URL right?")
    }

    /// The end of the body is unknown (RFC 9112 section 6.3).
    package static let conflictingContentLength = TransportError(
        .connection,
        "the response has two different Content-Length values, so its end is unknown",
        isPermanent: true
    )

    /// libcurl could not allocate memory.
    package static let outOfMemory = TransportError(.configuration, "libcurl has no memory for another transfer")
}

extension APIError {
    /// Creates the error that users see, without the name of the call.
    package init(_ error: TransportError, operation: String? = nil) {
        self.init(error.code, error.message, operation: operation)
        wasSent = error.wasSent
        isPermanent = error.isPermanent
    }
}
