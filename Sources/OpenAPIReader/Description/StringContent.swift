/// The content of a string's text (JSON Schema 2020-12 validation section 8).
package struct StringContent: Hashable, Sendable {
    /// `contentEncoding`, such as `base64`.
    package var encoding: String?

    /// `contentMediaType`, such as `image/png`.
    package var mediaType: String?

    /// `contentSchema`, the schema of the value in the text: at most one element.
    package var schema: [Schema]

    /// Creates a description of a string's content.
    package init(encoding: String? = nil, mediaType: String? = nil, schema: [Schema] = []) {
        self.schema = schema
        self.encoding = encoding
        self.mediaType = mediaType
    }
}
