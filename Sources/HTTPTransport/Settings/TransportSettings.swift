/// What the client's configuration says of single transfers.
package struct TransferSettings: Sendable {
    package var timeouts = Timeouts()

    /// How many bytes the answer's body may have where it is read as one value; nil is without limit.
    package var bodyLimit: Int?

    /// How long an unused connection may wait for its next call.
    package var idleConnectionLifetime: Duration = .seconds(4)

    /// The answer's body comes with its chunk framing (RFC 9112 section 7.1), for streams that mean something by it.
    package var keepsChunkFraming = false

    /// Whether the server may compress its answer.
    package var acceptsCompression = true

    /// Who is told how far a transfer is.
    package var progress: (@Sendable (TransferProgress) -> Void)?

    /// What the client shows to a server that asks who it is.
    package var certificate: ClientCertificate?

    /// The file with the authorities that servers are checked by; nil for the system's.
    package var certificateAuthorities: String?

    /// The keys that a server must have one of.
    package var pinnedKeys: [String] = []
    package var minimumTLSVersion = TLSVersion.v1_2

    package var proxy = HTTPProxy.environment
    package var unixSocket: String?

    /// How many connections the pool may have from now on.
    package var connectionsPerHost: Int?
    package var connectionLimit: Int?

    /// Creates the settings of transfers.
    package init(
        timeouts: Timeouts = Timeouts(),
        bodyLimit: Int? = nil,
        idleConnectionLifetime: Duration = .seconds(4),
        keepsChunkFraming: Bool = false,
        acceptsCompression: Bool = true,
        progress: (@Sendable (TransferProgress) -> Void)? = nil,
        certificate: ClientCertificate? = nil,
        certificateAuthorities: String? = nil,
        pinnedKeys: [String] = [],
        minimumTLSVersion: TLSVersion = TLSVersion.v1_2,
        proxy: HTTPProxy = HTTPProxy.environment,
        unixSocket: String? = nil,
        connectionsPerHost: Int? = nil,
        connectionLimit: Int? = nil
    ) {
        self.timeouts = timeouts
        self.bodyLimit = bodyLimit
        self.idleConnectionLifetime = idleConnectionLifetime
        self.keepsChunkFraming = keepsChunkFraming
        self.acceptsCompression = acceptsCompression
        self.progress = progress
        self.certificate = certificate
        self.certificateAuthorities = certificateAuthorities
        self.pinnedKeys = pinnedKeys
        self.minimumTLSVersion = minimumTLSVersion
        self.proxy = proxy
        self.unixSocket = unixSocket
        self.connectionsPerHost = connectionsPerHost
        self.connectionLimit = connectionLimit
    }
}

/// How long a call may take; nil is without limit.
package struct Timeouts: Sendable, Hashable {
    /// From the start to the last byte of the answer.
    package var whole: Duration?

    /// Name resolution, TCP and TLS together.
    package var connect: Duration?

    /// From the sending of the request, its body included, to the first byte of the answer.
    package var firstByte: Duration?

    /// From byte to byte, in either direction; time that the reader needs does not count.
    package var idle: Duration?

    /// Creates limits.
    package init(
        whole: Duration? = nil,
        connect: Duration? = nil,
        firstByte: Duration? = nil,
        idle: Duration? = nil
    ) {
        self.whole = whole
        self.connect = connect
        self.firstByte = firstByte
        self.idle = idle
    }
}
