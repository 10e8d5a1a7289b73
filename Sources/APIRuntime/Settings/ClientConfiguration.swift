public import HTTPTransport
public import HTTPTypes
public import Logging

/// The settings of a client's calls. The async and the sync client have the same settings.
public struct ClientConfiguration: Sendable {
    /// The time that a whole call may take, from its start to the last byte of the response, with retries; nil for no limit.
    ///
    /// For a stream this is the whole stream, with the time that its reader takes.
    public var timeout: Duration?

    /// The time for resolving the host and connecting; nil uses libcurl's limit of 300 seconds.
    public var connectTimeout: Duration? = .seconds(10)

    /// The time from the last byte of the request to the first byte of the response; nil leaves it to `idleTimeout`.
    public var firstByteTimeout: Duration?

    /// The time without any byte from the server during a call; nil for no limit.
    ///
    /// Five minutes, because a model that generates a whole response sends nothing until it is complete.
    public var idleTimeout: Duration? = .seconds(300)

    /// The largest size of a response body that is returned as one value, in bytes; nil for no limit.
    ///
    /// Counted after decompression, so that a small response cannot fill the memory. A longer body is an error with code
    /// `tooLarge`. Streams are read in pieces and have no such limit.
    public var bodyLimit: Int? = 256 << 20

    /// The largest size of a single event or line of a stream, in bytes; a longer one is an error with code `stream`.
    public var itemLimit = StreamFailure.maximumLength

    /// Whether servers may compress responses with any method of the installed libcurl: gzip and deflate, usually br and zstd.
    ///
    /// A call that sets `Accept-Encoding` itself gets the bytes without decompression.
    public var acceptsCompression = true

    /// How long an unused connection is kept for the next call.
    ///
    /// Four seconds, because many servers (uvicorn, Node.js) close a connection after five: a call must not start on a
    /// connection that is about to be closed. Counted in whole seconds; below two seconds none is kept.
    public var idleConnectionLifetime: Duration = .seconds(4)

    /// The number of retries after failures before the server can have acted on the request, or that the server requests.
    ///
    /// These are: no connection was established, and status 408, 429, 502, 503 and 504; for an idempotent method (GET, PUT,
    /// DELETE, …) or with an idempotency key also status 500 and a connection that was interrupted. A body that is read while it
    /// is sent is sent once, and a stream is opened again only before its first element.
    public var retries = 2

    /// The upper limit of the pause before the first retry; it doubles with each retry. The pause is a random part of it.
    public var retryDelay: Duration = .milliseconds(500)

    /// The largest upper limit of a pause.
    public var longestRetryDelay: Duration = .seconds(8)

    /// The longest pause that a server may request (`Retry-After`, `retry-after-ms`, the `retry` of an event stream); a longer
    /// one makes the call fail at once.
    public var longestRetryAfter: Duration = .seconds(120)

    /// How often in a row a resumable stream reconnects without receiving anything; nil for no limit.
    ///
    /// It continues after its last event (`Last-Event-ID`) when the connection is interrupted, the response ends, or
    /// `idleTimeout` is reached.
    public var reconnections: Int? = 10

    /// The pause before a resumable stream reconnects, unless the server sets it (`retry`).
    public var reconnectionDelay: Duration = .seconds(3)

    /// The number of redirects that a call follows (RFC 9110 section 15.4); 0 follows none.
    ///
    /// Credentials and header fields that may be secret stay at their origin, and https does not redirect to http. A redirect
    /// that is not followed is an error with code `status`.
    public var redirectLimit = 10

    /// A file for the response body of calls that return bytes or text. They then return an empty value, and the body is never
    /// in memory as a whole.
    ///
    /// For single calls: `client.configured { $0.download = "report.pdf" }.getReport()`. The file gets its name when it is
    /// complete, and `bodyLimit` does not apply to it.
    public var download: String?

    /// Receives the progress of each attempt, in a sync call on the calling thread; changes in quick succession arrive as one.
    ///
    /// The last report may arrive shortly after the end of the call.
    public var progress: (@Sendable (TransferProgress) -> Void)?

    /// Header fields of every call; a field that an operation sets itself takes precedence.
    public var headers: HTTPFields = [.userAgent: "swift-api-runtime"]

    /// The credentials of a generated client, sent with the calls that require them; `init(_:credentials:)` sets them.
    ///
    /// They are sent to the origin of the base URL and to the addresses in `servers`. Printing them shows no secret.
    public var credentials: (any APICredentials)?

    /// The client certificate for servers that require one (mutual TLS).
    public var clientCertificate: ClientCertificate?

    /// A PEM file with the certificate authorities that are trusted; nil for the system's.
    public var certificateAuthorities: String?

    /// The public keys of which a server must have one, each `sha256//` with the base64 of its SHA-256; empty for any key.
    ///
    /// The certificate is verified as well: no setting disables that.
    public var pinnedKeys: [String] = []

    /// The lowest version of TLS.
    public var minimumTLSVersion: TLSVersion = .v1_2

    /// The proxy of the connections.
    public var proxy: HTTPProxy = .environment

    /// The path of a Unix socket for all connections, for any address; nil for TCP.
    public var unixSocket: String?

    /// The number of connections to one host at a time; nil for no limit. Further calls wait.
    ///
    /// It applies to all clients that share the connections: the settings of the last call are used.
    public var connectionsPerHost: Int?

    /// The number of connections at a time; nil for no limit.
    public var connectionLimit: Int?

    /// Other addresses for servers that the description has for single calls, by the address in the description.
    ///
    /// These addresses are trusted like the base URL: credentials and `headers` are sent there too.
    public var servers: [String: String] = [:]

    /// Code around each call, the first one outermost.
    public var middleware: [any Middleware] = []

    /// The transport that sends the requests; nil for libcurl with the client's own connections.
    ///
    /// Closing the client does not close the transport: it belongs to the code that created it.
    public var transport: (any Transport)?

    /// The log for calls: one line each with level `debug`, without credentials, query or bodies. Nil logs nothing.
    public var logger: Logger?

    /// The sources of randomness and time for retries.
    var pacing = RetryPacing()

    /// Creates the default settings, which are described at each property.
    public init() {}

    /// The settings of single transfers.
    var transportSettings: TransportSettings {
        TransportSettings(
            timeouts: Timeouts(whole: timeout, connect: connectTimeout, firstByte: firstByteTimeout, idle: idleTimeout),
            bodyLimit: bodyLimit,
            idleConnectionLifetime: idleConnectionLifetime,
            acceptsCompression: acceptsCompression,
            progress: progress,
            certificate: clientCertificate,
            certificateAuthorities: certificateAuthorities,
            pinnedKeys: pinnedKeys,
            minimumTLSVersion: minimumTLSVersion,
            proxy: proxy,
            unixSocket: unixSocket,
            connectionsPerHost: connectionsPerHost,
            connectionLimit: connectionLimit
        )
    }
}
