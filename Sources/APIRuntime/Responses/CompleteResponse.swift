import APIModels
import HTTPTransport
public import HTTPTypes

/// A response whose body was read completely, with the request that an error about it describes.
@_spi(Generated) public struct CompleteResponse: Sendable {
    /// How many bytes of a body an error keeps.
    static let errorBodyLimit = 64 << 10

    let head: HTTPResponse
    let request: APIRequest

    /// The address of the server, which the request's path was appended to.
    let serverURL: String

    /// Why the client did not follow a redirect.
    let refusal: String?

    /// The body as it was received, or as much of it as an error keeps.
    public let body: [UInt8]

    /// Creates a response with a body that was read from `response`.
    init(_ response: TransportResponse, body: [UInt8], to request: APIRequest, at serverURL: String) {
        head = response.head
        refusal = response.refusal
        self.body = body
        self.request = request
        self.serverURL = serverURL
    }

    /// The status code.
    public var status: Int { head.status.code }

    /// The header fields.
    public var headers: HTTPFields { head.headerFields }

    /// The body as text; invalid UTF-8 becomes U+FFFD.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// Decodes the body as JSON; throws an `APIError` with code `decoding` where it is something else.
    public func value<Value: Decodable>() throws -> Value {
        do {
            return try JSONDecoding.value(Value.self, from: body)
        } catch {
            throw decodingError(error)
        }
    }

    /// Returns the error for a success status that the description does not have.
    public func unexpectedStatus() -> APIError {
        error(
            .decoding,
            "the server responded with \(status), which is not in the API's description; update the description"
        )
    }

    /// Whether a response with this status has content (RFC 9110 section 15.3.5).
    var hasContent: Bool { status != 204 && status != 205 }

    /// The URL of the request without its query.
    var url: String { serverURL + request.path.text }

    /// The media type without parameters, in lower case; nil without `Content-Type`.
    var mediaType: String? {
        head.headerFields[.contentType].map(MediaTypeName.essence)
    }
}
