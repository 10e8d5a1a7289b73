import HTTPTransport
import HTTPTypes

/// What libcurl is given: a whole HTTP request, with no option left to decide.
struct TransferRequest: Sendable {
    /// The HTTP method.
    var method: String

    /// The absolute URL, percent-encoded.
    var url: String

    /// The header fields.
    @Shared var headers: HTTPFields

    /// What is sent behind the head.
    enum Body: Sendable {
        /// Bytes, which libcurl copies; none send `Content-Length: 0`.
        case bytes([UInt8])
        /// Read while it is sent, once.
        case reader(BodyReader)

        /// Opens what has to be.
        init(_ source: BodySource) throws(TransferFailure) {
            switch source {
            case .bytes(let bytes): self = .bytes(bytes)
            case .pieces(let pieces): self = .reader(try BodyReader(pieces))
            }
        }
    }

    /// The body; nil sends none.
    var body: Body?

    /// Whether it may be sent again when a kept connection broke before any answer (RFC 9110 section 9.2.2).
    var isIdempotent: Bool

    @Shared var settings = TransferSettings()

    /// Whether the answer is read as it comes.
    var isStreamed = false

    /// When the call began that it belongs to.
    var start = MonotonicTime.now
}

extension TransferRequest {
    /// Opens the body; throws where that fails.
    init(_ request: TransportRequest) throws(TransferFailure) {
        method = request.method.rawValue
        url = request.url
        _headers = request.sharedHeaders
        body = try request.body.map { (upload) throws(TransferFailure) in try Body(upload.source) }
        isIdempotent = request.isIdempotent
        $settings = request.$settings
        isStreamed = request.isStreamed
        start = request.start
    }
}
