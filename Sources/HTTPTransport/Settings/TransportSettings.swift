/// The part of the client's configuration that applies to a single transfer.
package struct TransportSettings: Sendable {
    /// Its time limits.
    package var timeouts = Timeouts()

    /// The largest length of a response body that is read as one value; nil means no limit.
    package var bodyLimit: Int?

    /// How long an unused connection is kept for the next call.
    package var idleConnectionLifetime: Duration = .seconds(4)

    /// Whether the response body keeps its chunk framing (RFC 9112 section 7.1), for streams whose chunks have a meaning.
    package var keepsChunkFraming = false

    /// Whether the server may compress the response.
    package var acceptsCompression = true

    /// The closure that receives progress reports.
    package var progress: (@Sendable (TransferProgress) -> Void)?

    /// The client's certificate, for servers that require one.
    package var certificate: ClientCertificate?

    /// The file with the trusted certificate authorities; nil for the system's.
    package var certificateAuthorities: String?

    /// The allowed public keys of the server; empty allows all.
    package var pinnedKeys: [String] = []

    /// The oldest TLS version that is allowed.
    package var minimumTLSVersion = TLSVersion.v1_2

    /// The proxy.
    package var proxy = HTTPProxy.environment

    /// The path of the Unix socket that all requests are sent to.
    package var unixSocket: String?

    /// The largest number of connections to one host; nil means no limit.
    package var connectionsPerHost: Int?

    /// The largest number of connections of the pool; nil means no limit.
    package var connectionLimit: Int?

    /// Creates settings.
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
