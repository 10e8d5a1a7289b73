/// What the transport sends: a whole HTTP request, with no option left to decide.
struct TransferRequest: Sendable {
    /// The HTTP method.
    var method: String

    /// The absolute URL, percent-encoded.
    var url: String

    /// Lines of the form `Name: value`.
    var headerLines: [String]

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

    var timeouts: Timeouts

    /// How many bytes the answer's body may have where it is read as one value; nil is without limit.
    var bodyLimit: Int?

    /// How long an unused connection may wait for its next call.
    var idleConnectionLifetime: Duration

    /// The answer's body comes with its chunk framing (RFC 9112 section 7.1), for streams that mean something by it.
    var keepsChunkFraming = false

    /// What the client shows to a server that asks who it is.
    var certificate: ClientConfiguration.Certificate?

    /// The file with the authorities that servers are checked by; nil for the system's.
    var certificateAuthorities: String?

    /// Whether the request may be sent again when a kept connection broke before any answer (RFC 9110 section 9.2.2).
    var isIdempotent: Bool {
        switch method {
        case "GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE": true
        default: false
        }
    }
}

/// How long a call may take; nil is without limit.
struct Timeouts: Sendable, Hashable {
    /// From the start to the last byte of the answer.
    var whole: Duration?

    /// Name resolution, TCP and TLS together.
    var connect: Duration?

    /// From the sending of the request, its body included, to the first byte of the answer.
    var firstByte: Duration?

    /// From byte to byte, in either direction; time that the reader needs does not count.
    var idle: Duration?
}
