public import HTTPTypes
import Platform

/// One call as generated code describes it, before the client's own settings are added.
public struct APIRequest: Sendable {
    /// The type of the body that comes with a status.
    struct Failure: Sendable {
        var status: Int
        var type: String
    }

    let operation: String
    let method: HTTPRequest.Method
    let path: APIPath
    let accept: String?
    /// The types of failures' bodies; nil for those of every call.
    var failures: [Failure]?
    /// The `name=value` pairs of the query, encoded.
    var query: [String] = []
    var headers = HTTPFields()
    /// The `name=value` pairs of the one `Cookie` field.
    var cookies: [String] = []
    /// The server that the description has for this call alone, as the configuration names it; nil for the base URL.
    public var server: String?
    /// The credentials that the call needs, as alternatives; nil for those of every call, none for an empty list.
    public var security: [[String]]?
    /// The credentials of the first alternative, in words; nil where none are needed.
    var neededCredentials: String?
    var hasCredentials = false
    /// The header field that the description has for a key by which the server knows an attempt as one of the same call; a
    /// call that does not set it itself gets a random one, the same for all attempts.
    public var idempotencyHeader: String?
    /// Why an argument cannot be sent; the call then throws it.
    var fault: String?
    private(set) var body: BodySource?

    /// Describes a call.
    ///
    /// `accept` names the media types of the answer where the caller's method does not say them.
    /// `failures` names the type of the JSON body for statuses that are no success: 404 for that one, 4 for 400 to 499,
    /// 0 for all others. Without it they are what the caller says of every call. `operation` is what errors and logs call the
    /// call: the method that makes it, without its arguments.
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
        // Methods that mean something by a body say how long it is also without one (RFC 9110 section 8.6).
        switch method {
        case .post, .put, .patch: body = .bytes([])
        default: body = nil
        }
    }

    /// Describes a call with a method that HTTP's own list does not have, such as `QUERY`.
    ///
    /// One that is no token (RFC 9110 section 9.1) is never sent: the call throws.
    public init(
        _ method: String,
        _ path: APIPath,
        accept: String? = nil,
        failures: KeyValuePairs<Int, String>? = nil,
        operation: String = #function
    ) {
        let known = HTTPRequest.Method(rawValue: method)
        self.init(known ?? .get, path, accept: accept, failures: failures, operation: operation)
        if known == nil { fault = "'\(method)' is no HTTP method; mend the description" }
    }

    /// Makes the value the JSON body.
    ///
    /// Throws an `APIError` with code `decoding` for what JSON cannot say, such as an infinite number.
    public mutating func json(_ value: some Encodable, type: String = "application/json") throws {
        do {
            body = .bytes(Array(try JSONEncoder().encode(value)))
            headers[.contentType] = type
        } catch {
            throw unwritable(error, as: "JSON")
        }
    }

    /// Sets the body, and its type unless a header field says it already.
    mutating func setBody(_ source: BodySource, contentType: String?) {
        body = source
        if let contentType { headers[.contentType] = contentType }
    }

    /// The error for arguments that a body cannot say.
    func unwritable(_ error: any Error, as form: String) -> APIError {
        APIError(
            .decoding,
            "the arguments cannot be written as \(form): \(Self.account(of: error))",
            operation: operation,
            underlying: error
        )
    }

    private static func account(of error: any Error) -> String {
        guard case EncodingError.invalidValue(let value, let context) = error else { return "\(error)" }
        let place = context.codingPath.map(\.stringValue).joined(separator: ".")
        return "\(value)\(place.isEmpty ? "" : " for '\(place)'") has no JSON form"
    }

    /// The declared type of the body that comes with a status.
    func failureType(for status: Int) -> String? {
        let ranked = [status, status / 100, 0]
        return ranked.lazy.compactMap { key in failures?.first { $0.status == key }?.type }.first
    }
}
