import OpenAPIReader

/// A response of the mock server, before it is written to a connection.
struct MockResponse: Hashable, Sendable {
    /// The body of a response.
    enum Body: Hashable, Sendable {
        /// A body of known length.
        case bytes([UInt8])
        /// A chunked body; the server pauses before each chunk but the first.
        case chunks([[UInt8]])
    }

    var status: Int
    var mediaType: String?
    var body: Body

    /// Header fields apart from those about the body.
    var fields: [String: String] = [:]

    /// Returns an error of the mock server itself: `{"error": message}`.
    static func error(_ status: Int, _ message: String, fields: [String: String] = [:]) -> MockResponse {
        let text = "{\"error\":\(YAMLScalar.string(message).json)}"
        return MockResponse(
            status: status,
            mediaType: "application/json",
            body: .bytes(Array(text.utf8)),
            fields: fields
        )
    }
}
