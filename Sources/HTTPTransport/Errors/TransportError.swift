/// Why a transfer has no whole answer, before anybody knows which call it was for.
package struct TransferFailure: Error, Sendable {
    /// The same codes that users see.
    package var code: APIError.Code

    /// One sentence: what happened and what mends it.
    package var message: String

    /// Whether any of the request may have reached the server, so that sending it again may do a thing twice.
    ///
    /// False where the client gave up, or was refused, before the first byte of the request went out.
    package var wasSent = false

    /// Whether the next attempt would end the same way, as with a certificate that is not trusted.
    package var isLasting = false

    package init(_ code: APIError.Code, _ message: String, isLasting: Bool = false) {
        self.code = code
        self.message = message
        self.isLasting = isLasting
    }

    /// The client was closed before or during the call.
    package static let closed = TransferFailure(.closed, "the client is closed; make a new one for further calls")

    /// The task of the call was cancelled, or the stream was dropped.
    package static let cancelled = TransferFailure(.cancelled, "the call was cancelled")

    /// The transfer ended well and there was nothing.
    package static let noHead: TransferFailure = {
        var failure = TransferFailure(.connection, "the server ended its answer before it began; call again")
        failure.wasSent = true
        return failure
    }()

    /// The body is longer than a value may be.
    package static func tooLarge(_ limit: Int) -> TransferFailure {
        TransferFailure(
            .tooLarge,
            "the answer's body is longer than \(limit) bytes; raise configuration.bodyLimit if it may be"
        )
    }

    /// The header fields do not come to an end.
    package static func headTooLarge(_ limit: Int) -> TransferFailure {
        TransferFailure(.tooLarge, "the answer's header fields are longer than \(limit) bytes; is the base URL right?")
    }

    /// Nobody can say where the body ends (RFC 9112 section 6.3).
    package static let twoLengths = TransferFailure(
        .connection,
        "the answer has two different lengths, so its end is unknown",
        isLasting: true
    )

    /// libcurl could not allocate.
    package static let outOfMemory = TransferFailure(.configuration, "libcurl has no memory for another transfer")
}

extension APIError {
    /// The failure as users see it, without the name of the call.
    package init(_ failure: TransferFailure, operation: String? = nil) {
        self.init(failure.code, failure.message, operation: operation)
        wasSent = failure.wasSent
        isLasting = failure.isLasting
    }
}
