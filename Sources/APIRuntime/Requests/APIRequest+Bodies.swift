import APIModels
import HTTPTransport

@_spi(Generated) extension APIRequest {
    /// Sets the body to the value as `application/x-www-form-urlencoded`, with a field for each property.
    ///
    /// `encodings` are the encodings of properties in the description. Throws an `APIError` with code `decoding` for a value
    /// that a form cannot have.
    public mutating func form(
        _ value: some Encodable,
        _ encodings: KeyValuePairs<String, FieldEncoding> = [:]
    ) throws {
        guard let text = FormText.text(of: try fields(of: value), encodings: Self.table(encodings)) else {
            throw notAnObject("a form")
        }
        setBody(.bytes(Array(text.utf8)), contentType: "application/x-www-form-urlencoded")
    }

    /// Sets the body to the value as `multipart/form-data`, with a part for each property.
    ///
    /// A `FilePart` becomes a file, a list one part for each element, an object JSON; `encodings` are the encodings of properties
    /// in the description. Throws an `APIError` with code `decoding` for a value that parts cannot have.
    public mutating func multipart(
        _ value: some Encodable,
        _ encodings: KeyValuePairs<String, FieldEncoding> = [:]
    ) throws {
        try multipart(value, MultipartBody(encodings: Self.table(encodings)))
    }

    /// The same with a given boundary.
    mutating func multipart(_ value: some Encodable, _ body: MultipartBody) throws {
        guard let source = try body.source(try fields(of: value)) else { throw notAnObject("a multipart form") }
        setBody(source, contentType: body.contentType)
    }

    /// Sets the body to a text.
    public mutating func text(_ text: String, type: String = "text/plain") {
        setBody(.bytes(Array(text.utf8)), contentType: MediaTypeName.isRange(type) ? "text/plain" : type)
    }

    /// Sets the body to bytes, a file or a sequence; `type` is the media type or range in the description.
    ///
    /// Throws an `APIError` with code `configuration` if the description has a range and the body has no content type, and for a
    /// content type that is not a valid field value.
    public mutating func upload(_ body: UploadBody, type: String = "application/octet-stream") throws {
        guard let contentType = body.contentType ?? (MediaTypeName.isRange(type) ? Self.binaryType(type) : type) else {
            throw APIError(
                .configuration,
                "the description allows '\(type)' for the body; pass the contentType of this body",
                operation: operation
            )
        }
        try header("Content-Type", contentType)
        setBody(body.source, contentType: nil)
    }

    /// Returns the type of arbitrary bytes if the range includes it.
    private static func binaryType(_ range: String) -> String? {
        MediaTypeName.matches("application/octet-stream", range) ? "application/octet-stream" : nil
    }

    private func fields(of value: some Encodable) throws -> EncodedValue {
        do {
            return try EncodedValue(value)
        } catch {
            throw encodingError(error, as: "a form")
        }
    }

    private func notAnObject(_ form: String) -> APIError {
        APIError(.decoding, "\(form) consists of the properties of an object; pass an object", operation: operation)
    }

    private static func table(_ encodings: KeyValuePairs<String, FieldEncoding>) -> [String: FieldEncoding] {
        Dictionary(encodings.map { ($0.key, $0.value) }) { first, _ in first }
    }
}
