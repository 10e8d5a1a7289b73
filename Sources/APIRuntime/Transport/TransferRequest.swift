/// What the transport sends: a whole HTTP request, with no option left to decide.
struct TransferRequest: Sendable {
    /// The HTTP method.
    var method: String

    /// The absolute URL, percent-encoded.
    var url: String

    /// Lines of the form `Name: value`.
    var headerLines: [String]

    /// The body; an empty one sends `Content-Length: 0`, nil sends none.
    var body: [UInt8]?

    var timeouts: Timeouts

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

    /// From byte to byte, in either direction; time that the reader needs does not count.
    var idle: Duration?
}
