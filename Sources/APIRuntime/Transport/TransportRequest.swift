public import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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
    private(set) var sharedHeaders: Shared<HTTPFields>

    /// The body; nil sends none.
    public var body: UploadBody?

    /// Whether the answer is wanted as it comes, in pieces.
    public let isStreamed: Bool

    /// What the client's configuration says of single transfers.
    @Shared var settings: TransferSettings

    /// When the call began, for the limit of its whole time.
    var start: MonotonicTime

    /// What the call makes of the answer.
    var expectation: Expectation?

    /// Lets others end the call.
    var control: CallControl?

    /// Whether an event stream is asked for again, to go on where it was.
    var isReconnection = false

    /// The origin that the client's credentials belong to; nil where they may not go.
    var trustedOrigin: String?

    /// The header field whose value makes repeating harmless, where the request has one.
    var idempotencyField: HTTPField.Name?

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

    init(
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

    /// Reads the body as JSON of a type, for tests.
    ///
    /// Throws an `APIError` with code `decoding` where it is something else, or not in memory.
    public func json<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        do {
            guard case .bytes(let bytes)? = body?.source else {
                throw APIError(.decoding, "the request has no body in memory", operation: operation)
            }
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError(
                .decoding,
                "the request's body is not a \(type): \(DecodingAccount.text(of: error))",
                operation: operation,
                underlying: error
            )
        }
    }
}
