public import HTTPTypes

/// An HTTP request as middleware and transports receive it.
public struct TransportRequest: Sendable {
    /// The name of the client's method, such as `generate`.
    public let operation: String

    /// The HTTP method.
    public var method: HTTPRequest.Method

    /// The absolute URL with its query, percent-encoded.
    public var url: String

    /// The header fields; middleware sees them before credentials are added.
    public var headers: HTTPFields {
        get { sharedHeaders.wrappedValue }
        set { sharedHeaders.wrappedValue = newValue }
    }

    /// The header fields in storage that requests may share.
    package private(set) var sharedHeaders: Shared<HTTPFields>

    /// The body; nil sends none.
    public var body: UploadBody?

    /// Whether the response body is read in pieces while it arrives.
    public let isStreamed: Bool

    /// The part of the client's configuration that applies to a single transfer.
    @Shared package var settings: TransportSettings

    /// When the call began; its total time is limited.
    package var start: MonotonicTime

    /// The response that the call expects.
    package var expectation: Expectation?

    /// Stops the call from outside.
    package var control: CallControl?

    /// Whether this reconnects an event stream, which continues after its last event.
    package var isReconnection = false

    /// The origin that the client's credentials belong to; nil if they may not be sent.
    package var trustedOrigin: String?

    /// The header field that makes a second attempt harmless, such as an idempotency key.
    package var idempotencyField: HTTPField.Name?

    /// Creates a request, for tests of middleware and transports.
    public init(
        operation: String,
        method: HTTPRequest.Method = .get,
        url: String,
        headers: HTTPFields = [:],
        body: UploadBody? = nil,
        isStreamed: Bool = false
    ) {
        self.init(
            operation,
            method,
            url,
            Shared(wrappedValue: headers),
            body,
            isStreamed: isStreamed,
            Shared(wrappedValue: TransportSettings()),
            start: .now
        )
    }

    /// Creates a request from the parts that a client's calls share.
    package init(
        _ operation: String,
        _ method: HTTPRequest.Method,
        _ url: String,
        _ headers: Shared<HTTPFields>,
        _ body: UploadBody?,
        isStreamed: Bool,
        _ settings: Shared<TransportSettings>,
        start: MonotonicTime
    ) {
        self.operation = operation
        self.method = method
        self.url = url
        sharedHeaders = headers
        self.body = body
        self.isStreamed = isStreamed
        _settings = settings
        self.start = start
    }

    /// The URL without query and fragment, which may contain secrets.
    public var address: String { String(url.prefix { $0 != "?" && $0 != "#" }) }

    /// Whether sending it twice has the same effect as sending it once (RFC 9110 section 9.2.2): by its method, or because a
    /// header field identifies it.
    public var isIdempotent: Bool {
        if let field = idempotencyField, headers[field] != nil { return true }
        switch method {
        case .get, .head, .options, .trace, .put, .delete: return true
        default: return false
        }
    }

    /// Whether the body can be sent a second time; a sequence can be read only once.
    public var canBeRepeated: Bool {
        guard case .pieces(let pieces)? = body?.source else { return true }
        return pieces.allSatisfy { if case .stream = $0 { false } else { true } }
    }
}
