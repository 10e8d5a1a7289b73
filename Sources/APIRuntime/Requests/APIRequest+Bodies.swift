import APIModels

extension APIRequest {
    /// Makes the value an `application/x-www-form-urlencoded` body, its properties the fields.
    ///
    /// `encodings` says how a property is written where the description does. Throws an `APIError` with code `decoding`
    /// for what a form cannot say.
    public mutating func form(
        _ value: some Encodable,
        _ encodings: KeyValuePairs<String, FieldEncoding> = [:]
    ) throws {
        guard let text = FormText.text(of: try fields(of: value), encodings: Self.table(encodings)) else {
            throw noObject("a form")
        }
        setBody(.bytes(Array(text.utf8)), contentType: "application/x-www-form-urlencoded")
    }

    /// Makes the value a `multipart/form-data` body, its properties the parts.
    ///
    /// A `FilePart` becomes a file, a list one part an element, an object JSON; `encodings` says what the description
    /// says otherwise. Throws an `APIError` with code `decoding` for what parts cannot say.
    public mutating func multipart(
        _ value: some Encodable,
        _ encodings: KeyValuePairs<String, FieldEncoding> = [:]
    ) throws {
        try multipart(value, MultipartBody(encodings: Self.table(encodings)))
    }

    /// The same with a known boundary.
    mutating func multipart(_ value: some Encodable, _ body: MultipartBody) throws {
        guard let source = try body.source(try fields(of: value)) else { throw noObject("a multipart form") }
        setBody(source, contentType: body.contentType)
    }

    /// Makes the text the body.
    public mutating func text(_ text: String, type: String = "text/plain") {
        setBody(.bytes(Array(text.utf8)), contentType: MediaTypeName.isRange(type) ? "text/plain" : type)
    }

    /// Makes the bytes, the file or the sequence the body; `type` is what the description says of it.
    ///
    /// Throws an `APIError` with code `configuration` where the description leaves the type open and the body says none,
    /// and for one that cannot stand in a header field.
    public mutating func upload(_ body: UploadBody, type: String = "application/octet-stream") throws {
        guard let contentType = body.contentType ?? (MediaTypeName.isRange(type) ? Self.anyType(type) : type) else {
            throw APIError(
                .configuration,
                "the description says '\(type)' of the body; pass the contentType that it has",
                operation: operation
            )
        }
        try header("Content-Type", contentType)
        setBody(body.source, contentType: nil)
    }

    /// `*/*` and `application/*` have bytes without a name among them.
    private static func anyType(_ range: String) -> String? {
        MediaTypeName.matches("application/octet-stream", range) ? "application/octet-stream" : nil
    }

    private func fields(of value: some Encodable) throws -> EncodedValue {
        do {
            return try EncodedValue(value)
        } catch {
            throw unwritable(error, as: "a form")
        }
    }

    private func noObject(_ form: String) -> APIError {
        APIError(.decoding, "\(form) is made of an object's properties; pass an object", operation: operation)
    }

    private static func table(_ encodings: KeyValuePairs<String, FieldEncoding>) -> [String: FieldEncoding] {
        Dictionary(encodings.map { ($0.key, $0.value) }) { first, _ in first }
    }
}
