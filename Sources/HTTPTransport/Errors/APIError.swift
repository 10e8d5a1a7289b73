public import HTTPTypes
public import Platform

/// The one error that calls throw.
///
/// `description` is a sentence for people: the call, what happened, and what to do about it. It never holds credentials,
/// query values or the answer's body; those are in `headers` and `body` for who asks for them. One exception: where a
/// stream announces its own failure, the server's words are the message.
public struct APIError: Error, Sendable {
    /// What kind of failure it is. More codes may be added, so a `switch` over them needs a `default`.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The code's name.
        public let rawValue: String

        /// Names a code.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A limit of `ClientConfiguration` was passed.
        public static let timeout = Code(rawValue: "timeout")
        /// No connection, or one that broke before the whole answer was there.
        public static let connection = Code(rawValue: "connection")
        /// The server answered with a status that is no success.
        public static let status = Code(rawValue: "status")
        /// The answer, or the value to send, is not what the description promises.
        public static let decoding = Code(rawValue: "decoding")
        /// A stream announced a failure, or ended before its end mark.
        public static let stream = Code(rawValue: "stream")
        /// The answer's body is longer than `ClientConfiguration.bodyLimit`.
        public static let tooLarge = Code(rawValue: "tooLarge")
        /// The client was closed before or during the call.
        public static let closed = Code(rawValue: "closed")
        /// The call's task was cancelled.
        public static let cancelled = Code(rawValue: "cancelled")
        /// A credential could not be had: its closure threw, or the token server gave none.
        public static let authorization = Code(rawValue: "authorization")
        /// A middleware of the client failed.
        public static let middleware = Code(rawValue: "middleware")
        /// The client cannot make this call: a bad address, an empty path argument, a sync call on the loop's thread.
        public static let configuration = Code(rawValue: "configuration")
    }

    /// What kind of failure it is.
    public var code: Code

    /// What happened and what to do, without the operation's name.
    public var message: String

    /// The method that was called, such as `generate`.
    public var operation: String?

    /// The answer's status code.
    public var status: Int?

    /// The answer's header fields.
    public var headers: HTTPFields

    /// The beginning of the answer's body, at most 64 KB.
    public var body: [UInt8]

    /// The answer's `X-Request-ID`, to name in a report.
    public var requestID: String?

    /// What caused it, where another error did.
    public var underlying: (any Error)?

    /// False where the server cannot have acted on the request, so that making the call again can do nothing twice.
    public var wasSent = true

    /// Whether another attempt would end the same way.
    package var isLasting = false

    /// Makes an error.
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
    /// The sentence for people, such as `health: nothing answers at http://localhost:8000 …`.
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
