import APIModels
import HTTPTransport
public import HTTPTypes
import Platform

/// One call as generated code describes it, before the client's settings are added.
@_spi(Generated) public struct APIRequest: Sendable {
    /// The type of the error body for a status: a status code, 4 for 400 to 499, or 0 for all others.
    struct Failure: Sendable {
        var status: Int
        var type: String
    }

    let operation: String
    let method: HTTPRequest.Method
    let path: APIPath
    let accept: String?
    /// The types of error bodies; nil for those that all calls have.
    var failures: [Failure]?
    /// The encoded `name=value` pairs of the query.
    var query: [String] = []
    var headers = HTTPFields()
    /// The `name=value` pairs of the `Cookie` field.
    var cookies: [String] = []
    /// The server that the description has for this call alone; nil for the base URL.
    public var server: String?
    /// The alternative credentials of this call; nil for those that all calls have, an empty list for none.
    public var security: [[String]]?
    /// The names of the credentials of the first alternative, for errors; nil where none are required.
    var neededCredentials: String?
    var hasCredentials = false
    /// The header field for an idempotency key. A call that does not set the field gets a random key, the same for all attempts.
    public var idempotencyHeader: String?
    /// Why an argument cannot be sent; the call then throws it.
    var fault: String?
    private(set) var body: BodySource?

    /// Describes a call.
    ///
    /// - Parameters:
    ///   - accept: The media types of the response, where the method of `APICaller` does not imply them.
    ///   - failures: The type of the JSON body for statuses that are not a success: a status code, 4 for 400 to 499, 0 for all
    ///     others. Nil for the types that all calls have.
    ///   - operation: The name of the call in errors and logs: the name of the client's method, without arguments.
    public init(
        _ method: HTTPRequest.Method,
        _ path: APIPath,
        accept: String? = nil,
        failures: KeyValuePairs<Int, String>? = nil,
        operation: String = #function
    ) {
        self.operation = operation.utf8.firstIndex(of: UInt8(ascii: "(")).map { String(operation[..<$0]) } ?? operation
        self.method = method
        self.path = path
        self.accept = accept
        self.failures = failures?.map { Failure(status: $0.key, type: $0.value) }
        // A method that defines a meaning for a body has a `Content-Length` also without one (RFC 9110 section 8.6).
        switch method {
        case .post, .put, .patch: body = .bytes([])
        default: body = nil
        }
    }

    /// Describes a call with a method that HTTPTypes does not define, such as `QUERY`.
    ///
    /// A method that is not a token (RFC 9110 section 9.1) is not sent: the call throws.
    public init(
        _ method: String,
        _ path: APIPath,
        accept: String? = nil,
        failures: KeyValuePairs<Int, String>? = nil,
        operation: String = #function
    ) {
        let known = HTTPRequest.Method(rawValue: method)
        self.init(known ?? .get, path, accept: accept, failures: failures, operation: operation)
        if known == nil { fault = "'\(method)' is not a valid HTTP method; correct the description" }
    }

    /// Sets the body to the value as JSON.
    ///
    /// Throws an `APIError` with code `decoding` for a value that JSON does not have, such as an infinite number.
    public mutating func json(_ value: some Encodable, type: String = "application/json") throws {
        do {
            body = .bytes(try JSONEncoding.bytes(of: value))
            headers[.contentType] = type
        } catch {
            throw encodingError(error, as: "JSON")
        }
    }

    /// Sets the body, and the content type unless it is nil.
    mutating func setBody(_ source: BodySource, contentType: String?) {
        body = source
        if let contentType { headers[.contentType] = contentType }
    }

    /// Returns the error for a value that cannot be encoded.
    func encodingError(_ error: any Error, as format: String) -> APIError {
        APIError(
            .decoding,
            "the arguments cannot be encoded as \(format): \(Self.description(of: error))",
            operation: operation,
            underlying: error
        )
    }

    private static func description(of error: any Error) -> String {
        guard case EncodingError.invalidValue(let value, let context) = error else { return "\(error)" }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return "\(value)\(path.isEmpty ? "" : " for '\(path)'") has no JSON form"
    }

    /// Returns the declared type of the error body for a status.
    func failureType(for status: Int) -> String? {
        let keys = [status, status / 100, 0]
        return keys.lazy.compactMap { key in failures?.first { $0.status == key }?.type }.first
    }
}
