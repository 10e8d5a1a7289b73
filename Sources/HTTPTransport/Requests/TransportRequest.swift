public import HTTPTypes

/// A whole HTTP request, as middleware and transports see it.
public struct TransportRequest: Sendable {
    /// The client's method that makes the call, such as `generate`.
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

    /// The same, for requests that have them in common.
    package private(set) var sharedHeaders: Shared<HTTPFields>

    /// The body; nil sends none.
    public var body: UploadBody?

    /// Whether the answer is wanted as it comes, in pieces.
    public let isStreamed: Bool

    /// What the client's configuration says of single transfers.
    @Shared package var settings: TransferSettings

    /// When the call began, for the limit of its whole time.
    package var start: MonotonicTime

    /// What the call makes of the answer.
    package var expectation: Expectation?

    /// Lets others end the call.
    package var control: CallControl?

    /// Whether an event stream is asked for again, to go on where it was.
    package var isReconnection = false

    /// The origin that the client's credentials belong to; nil where they may not go.
    package var trustedOrigin: String?

    /// The header field whose value makes repeating harmless, where the request has one.
    package var idempotencyField: HTTPField.Name?

    /// Makes a request, for tests of middleware and transports.
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
            Shared(wrappedValue: TransferSettings()),
            start: .now
        )
    }

    package init(
        _ operation: String,
        _ method: HTTPRequest.Method,
        _ url: String,
        _ headers: Shared<HTTPFields>,
        _ body: UploadBody?,
        isStreamed: Bool,
        _ settings: Shared<TransferSettings>,
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

    /// The URL without query and fragment, which may hold secrets.
    public var address: String { String(url.prefix { $0 != "?" && $0 != "#" }) }

    /// Whether sending it a second time does nothing that the first time did not (RFC 9110 section 9.2.2), by its method
    /// or because a header field lets the server recognise it.
    public var isIdempotent: Bool {
        if let field = idempotencyField, headers[field] != nil { return true }
        switch method {
        case .get, .head, .options, .trace, .put, .delete: return true
        default: return false
        }
    }

    /// Whether the body can be read a second time: a sequence is read once.
    public var canBeRepeated: Bool {
        guard case .pieces(let pieces)? = body?.source else { return true }
        return pieces.allSatisfy { if case .stream = $0 { false } else { true } }
    }
}
