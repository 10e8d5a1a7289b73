public import HTTPTypes
public import Platform

/// The error that calls throw.
///
/// `description` is a sentence for people: the call, what happened, and what to do. It does not contain credentials, query values or
/// the response body; `headers` and `body` have those of the response. One exception: if a stream reports an error of its own, the
/// server's text is the message.
public struct APIError: Error, Sendable {
    /// The kind of failure. More codes may be added, so a `switch` over them needs a `default`.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The code's name.
        public let rawValue: String

        /// Creates a code from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A time limit of `ClientConfiguration` was exceeded.
        public static let timeout = Code(rawValue: "timeout")
        /// No connection was established, or it ended before the response was complete.
        public static let connection = Code(rawValue: "connection")
        /// The server responded with a status that is not a success.
        public static let status = Code(rawValue: "status")
        /// The response, or the value to send, does not match the API's description.
        public static let decoding = Code(rawValue: "decoding")
        /// A stream reported an error, or ended before its end marker.
        public static let stream = Code(rawValue: "stream")
        /// The response body is longer than `ClientConfiguration.bodyLimit`.
        public static let tooLarge = Code(rawValue: "tooLarge")
        /// The client was closed before or during the call.
        public static let closed = Code(rawValue: "closed")
        /// The call's task was cancelled.
        public static let cancelled = Code(rawValue: "cancelled")
        /// A credential could not be obtained: its closure threw, or the token server returned none.
        public static let authorization = Code(rawValue: "authorization")
        /// A middleware of the client failed.
        public static let middleware = Code(rawValue: "middleware")
        /// The client cannot make this call: an invalid URL, an empty path argument, a sync call on the loop's thread.
        public static let configuration = Code(rawValue: "configuration")
    }

    /// The kind of failure.
    public var code: Code

    /// What happened and what to do, without the operation's name.
    public var message: String

    /// The method that was called, such as `generate`.
    public var operation: String?

    /// The status code of the response.
    public var status: Int?

    /// The header fields of the response.
    public var headers: HTTPFields

    /// The beginning of the response body, at most 64 KB.
    public var body: [UInt8]

    /// The `X-Request-ID` of the response, for reports to the server's owner.
    public var requestID: String?

    /// The error that caused it, if there is one.
    public var underlying: (any Error)?

    /// False if the server cannot have received the request, so that a second call cannot repeat its effect.
    public var wasSent = true

    /// Whether another attempt would fail in the same way.
    package var isPermanent = false

    /// Creates an error.
    public init(
        _ code: Code,
        _ message: String,
        operation: String? = nil,
        status: Int? = nil,
        headers: HTTPFields = HTTPFields(),
        body: [UInt8] = [],
        underlying: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.operation = operation
        self.status = status
        self.headers = headers
        self.body = body
        self.requestID = HTTPField.Name("X-Request-ID").flatMap { headers[$0] }
        self.underlying = underlying
    }
}

extension APIError: CustomStringConvertible {
    /// The sentence for people, such as `health: cannot connect to http://localhost:8000 …`.
    public var description: String {
        operation.map { "\($0): \(message)" } ?? message
    }
}

extension APIError: LocalizedError {
    /// The same sentence as `description`.
    public var errorDescription: String? { description }
}

extension APIError.Code: CustomStringConvertible {
    /// The code's name.
    public var description: String { rawValue }
}
