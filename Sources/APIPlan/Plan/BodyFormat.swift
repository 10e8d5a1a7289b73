/// How a request body is encoded.
package enum BodyFormat: Hashable, Sendable {
    /// JSON; nil is `application/json`.
    case json(contentType: String?)
    /// A URL-encoded form, with the properties that have an encoding of their own.
    case form([FieldEncodingPlan])
    /// A multipart form, with the properties that have an encoding of their own.
    case multipart([FieldEncodingPlan])
    /// Text, sent unchanged.
    case text(contentType: String)
    /// Bytes, a file or a sequence, sent unchanged; the type may be a range from which the caller chooses.
    case upload(contentType: String)
}
