import OpenAPIReader

/// What the mock says to a request, before it becomes bytes on a connection.
struct Answer: Hashable, Sendable {
    /// The body of an answer.
    enum Body: Hashable, Sendable {
        /// A body of known length.
        case whole([UInt8])
        /// A chunked body, chunk by chunk, with the pause of the server between them.
        case pieces([[UInt8]])
    }

    var status: Int
    var mediaType: String?
    var body: Body

    /// Header fields beside the body's own.
    var fields: [String: String] = [:]

    /// An answer of the mock itself: `{"error": message}`.
    static func refusal(_ status: Int, _ message: String, fields: [String: String] = [:]) -> Answer {
        let text = "{\"error\":\(YAMLScalar.string(message).json)}"
        return Answer(status: status, mediaType: "application/json", body: .whole(Array(text.utf8)), fields: fields)
    }
}
