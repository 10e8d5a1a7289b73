/// What the client's configuration says of single transfers.
struct TransferSettings: Sendable {
    var timeouts = Timeouts()

    /// How many bytes the answer's body may have where it is read as one value; nil is without limit.
    var bodyLimit: Int?

    /// How long an unused connection may wait for its next call.
    var idleConnectionLifetime: Duration = .seconds(4)

    /// The answer's body comes with its chunk framing (RFC 9112 section 7.1), for streams that mean something by it.
    var keepsChunkFraming = false

    /// Whether the server may compress its answer.
    var acceptsCompression = true

    /// Who is told how far a transfer is.
    var progress: (@Sendable (TransferProgress) -> Void)?

    /// What the client shows to a server that asks who it is.
    var certificate: ClientConfiguration.Certificate?

    /// The file with the authorities that servers are checked by; nil for the system's.
    var certificateAuthorities: String?

    /// The keys that a server must have one of.
    var pinnedKeys: [String] = []
    var minimumTLSVersion = ClientConfiguration.TLSVersion.v1_2

    var proxy = ClientConfiguration.Proxy.environment
    var unixSocket: String?

    /// How many connections the pool may have from now on.
    var connectionsPerHost: Int?
    var connectionLimit: Int?
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
