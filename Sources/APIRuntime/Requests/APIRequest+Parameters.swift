import APIModels
import HTTPTransport
import HTTPTypes

// Plain values have methods of their own, which are cheaper to compile and to run than encoding the value.

@_spi(Generated) extension APIRequest {
    /// Appends a query parameter; nil appends nothing.
    public mutating func query<Value: APIParameter>(_ name: String, _ value: Value?) {
        guard let value else { return }
        query.append(PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value.parameterText))
    }

    /// Appends a query parameter for each value, in order.
    public mutating func query<Value: APIParameter>(_ name: String, _ values: [Value]?) {
        for value in values ?? [] { query(name, value) }
    }

    /// Appends a query parameter in a style; nil, null and an empty list append nothing.
    public mutating func query<Value: Encodable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle,
        explodes: Bool? = nil,
        allowsReserved: Bool = false
    ) {
        let kept: PercentEncoding.Kept = allowsReserved ? .reservedInQuery : .none
        guard let value = encoded(value) else { return }
        query += ParameterForm(name, style, explodes: explodes, keeping: kept).pairs(value)
    }

    /// Sets the whole query (`in: querystring`, OpenAPI 3.2) to the value as JSON or as a form.
    public mutating func queryString<Value: Encodable>(_ value: Value?, style: ParameterStyle = .form) {
        guard let value = encoded(value) else { return }
        switch (style, value) {
        case (.form, .fields): query += ParameterForm("", .form, explodes: true, keeping: .none).pairs(value)
        case (.json, _): query.append(PercentEncoding.encode(value.json))
        default: query += [value.plainText].compactMap { $0.map { PercentEncoding.encode($0) } }
        }
    }

    /// Sets a header field; nil sets nothing.
    ///
    /// Throws an `APIError` with code `configuration` for a value that is not valid in a header field (RFC 9110 section 5.5). A
    /// field with a common name for idempotency keys becomes the request's `idempotencyHeader`.
    public mutating func header<Value: APIParameter>(_ name: String, _ value: Value?) throws {
        if Self.idempotencyHeaders.contains(name.lowercased()) { idempotencyHeader = name }
        guard let text = value?.parameterText else { return }
        try setHeader(name, text)
    }

    /// The names of header fields for idempotency keys (draft-ietf-httpapi-idempotency-key-header).
    private static let idempotencyHeaders: Set = ["idempotency-key", "x-idempotency-key"]

    /// Sets a header field in a style; nil, null and an empty list set nothing. Header fields are not percent-encoded.
    ///
    /// Throws the same errors as the method without a style.
    public mutating func header<Value: Encodable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle,
        explodes: Bool? = nil
    ) throws {
        let form = ParameterForm(name, style, explodes: explodes, keeping: .all)
        guard let value = encoded(value), let text = form.header(value) else { return }
        try setHeader(name, text)
    }

    /// Appends a cookie, or several in a style with several pairs, to the one `Cookie` field (RFC 6265 section 4.2.1). Nil, null
    /// and an empty list append nothing.
    ///
    /// Throws an `APIError` with code `configuration` for text that would end the cookie, in a style that does not encode.
    public mutating func cookie<Value: Encodable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .form,
        explodes: Bool? = nil,
        allowsReserved: Bool = false
    ) throws {
        guard let value = encoded(value) else { return }
        let kept: PercentEncoding.Kept = style == .cookie ? .all : allowsReserved ? .reservedInCookie : .none
        for pair in ParameterForm(name, style, explodes: explodes, keeping: kept).pairs(value) {
            guard HTTPField.isValidValue(pair), !pair.utf8.contains(UInt8(ascii: ";")) else {
                throw APIError(
                    .configuration,
                    "the value of cookie '\(name)' has a character that is not allowed in a cookie; remove it",
                    operation: operation
                )
            }
            cookies.append(pair)
        }
    }

    private mutating func setHeader(_ name: String, _ text: String) throws {
        guard let name = HTTPField.Name(name), HTTPField.isValidValue(text) else {
            throw APIError(
                .configuration,
                "the value of header field '\(name)' has a character that is not allowed there; remove it",
                operation: operation
            )
        }
        headers[name] = text
    }

    /// Encodes a value; stores an error as the call's fault.
    private mutating func encoded(_ value: (some Encodable)?) -> EncodedValue? {
        do {
            return try value.map { try EncodedValue($0) }
        } catch {
            fault = fault ?? "\(error)"
            return nil
        }
    }
}
