public import HTTPTypes
public import Logging

/// What a client does with each call, apart from the call itself. Both twins take the same settings.
public struct ClientConfiguration: Sendable {
    /// How long a whole call may take, from its start to the last byte of the answer, retries included; nil is without limit.
    ///
    /// For a stream that is the whole stream, with the time its reader takes.
    public var timeout: Duration?

    /// How long it may take to find and reach the server; nil leaves it to libcurl, which gives up after 300 seconds.
    public var connectTimeout: Duration? = .seconds(10)

    /// How long the server may take to begin its answer once it has the whole request; nil leaves it to `idleTimeout`.
    public var firstByteTimeout: Duration?

    /// How long the server may be silent in the middle of a call; nil is without limit.
    ///
    /// Five minutes, because a model that is asked for a whole answer is silent until it has it.
    public var idleTimeout: Duration? = .seconds(300)

    /// How many bytes the body of an answer may have that is returned as one value; nil is without limit.
    ///
    /// Counted after decompression, so that a small answer cannot fill the memory. A longer one is an error of code
    /// `tooLarge`. Streams are read in pieces and have no such limit.
    public var bodyLimit: Int? = 256 << 20

    /// How many bytes a single event or line of a stream may have; a longer one is an error of code `stream`, and not memory.
    public var itemLimit = StreamFailure.maximumLength

    /// Whether servers may compress their answers, in every way that libcurl was built with: gzip and deflate, mostly br and
    /// zstd too.
    ///
    /// A call that sets `Accept-Encoding` itself gets the bytes as they come.
    public var acceptsCompression = true

    /// How long an unused connection is kept for the next call.
    ///
    /// Four seconds, because many servers (uvicorn, Node.js) hang up after five: a call must not start on a connection
    /// that is about to be closed. Counted in whole seconds; under two seconds none is kept.
    public var idleConnectionLifetime: Duration = .seconds(4)

    /// How often a call is made again that failed before the server can have acted on it, or that the server asks for.
    ///
    /// That is: where no connection came about, and after 408, 429, 502, 503 and 504; with a method that does nothing
    /// twice (GET, PUT, DELETE, …) or an idempotency key also after 500 and after a connection that broke. A body that is
    /// read while it is sent goes out once, and a stream is asked for again only before its first element.
    public var retries = 2

    /// The longest pause before the first retry; it doubles with each one, and a random share of it is taken.
    public var retryDelay: Duration = .milliseconds(500)

    /// What the pause never grows beyond.
    public var longestRetryDelay: Duration = .seconds(8)

    /// The longest wait that a server may ask for (`Retry-After`, `retry-after-ms`, the `retry` of an event stream); for a
    /// longer one the call fails at once.
    public var longestRetryAfter: Duration = .seconds(120)

    /// How often in a row a resumable stream is asked for again without anything of it coming; nil is without limit.
    ///
    /// It is asked for behind its last event, by `Last-Event-ID`, when it breaks off, ends or is silent for too long.
    public var reconnections: Int? = 10

    /// How long a resumable stream waits before it is asked for again, unless the server says it (`retry`).
    public var reconnectionDelay: Duration = .seconds(3)

    /// How many redirects a call follows (RFC 9110 section 15.4); 0 follows none.
    ///
    /// Credentials and header fields that may be secret stay with their origin, and https never leads to http. What is not
    /// followed is an error of code `status`.
    public var redirectLimit = 10

    /// A file for the answer's body of calls that give bytes or text, which then give none: it is never in memory as a whole.
    ///
    /// For single calls: `client.configured { $0.download = "report.pdf" }.getReport()`. The file has its name only when it
    /// is whole, and `bodyLimit` does not hold for it.
    public var download: String?

    /// Is told how far each attempt of a call is, on Swift's own threads; what happens in the meantime is told as one.
    ///
    /// The last word may come shortly after the call's end.
    public var progress: (@Sendable (TransferProgress) -> Void)?

    /// Header fields for every call; a field that an operation sets itself wins.
    public var headers: HTTPFields = [.userAgent: "swift-api-runtime"]

    /// The credentials of a generated client, which go with the calls that ask for them; `init(_:credentials:)` sets them.
    ///
    /// They go to the base URL's origin alone, and to the addresses in `servers`. Printing them shows no secret.
    public var credentials: (any APICredentials)?

    /// The certificate that the client shows where a server asks for one (mutual TLS).
    public var clientCertificate: ClientCertificate?

    /// A file in PEM form with the authorities that a server's certificate must be from; nil for the system's.
    public var certificateAuthorities: String?

    /// The public keys that a server must have one of, each `sha256//` with the base64 of its SHA-256; empty for any key.
    ///
    /// A certificate is checked all the same: nothing turns that off.
    public var pinnedKeys: [String] = []

    /// The oldest version of TLS that a connection may have.
    public var minimumTLSVersion: TLSVersion = .v1_2

    /// How connections get through a proxy.
    public var proxy: HTTPProxy = .environment

    /// The path of a Unix socket that takes all connections, whatever the address says; nil for TCP.
    public var unixSocket: String?

    /// How many connections there may be at once, to one host and in total; nil is without limit. Calls beyond it wait.
    ///
    /// They hold for all clients that share the connections: the last call's settings count.
    public var connectionsPerHost: Int?

    /// How many connections there may be at once in total; nil is without limit.
    public var connectionLimit: Int?

    /// Other addresses for servers that the description has for single calls, by the address as it is described.
    ///
    /// An address that stands here is trusted like the base URL: credentials and `headers` go there too.
    public var servers: [String: String] = [:]

    /// What stands around each call, the first one outermost.
    public var middleware: [any Middleware] = []

    /// What carries the requests; nil for libcurl with connections of the client's own.
    ///
    /// Closing the client does not close it: it belongs to who made it.
    public var transport: (any Transport)?

    /// Where calls are logged: one line each at `debug`, without credentials, query or bodies. Nil logs nothing.
    public var logger: Logger?

    /// Chance and time as retries see them.
    var pacing = RetryPacing()

    /// The settings as described at each.
    public init() {}

    /// What transfers need to know of it.
    var transferSettings: TransferSettings {
        TransferSettings(
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
