import APIModels
import HTTPTypes

// Plain values have methods of their own, which cost the compiler and the call less than taking a value apart.

extension APIRequest {
    /// Adds a query parameter; nil adds nothing.
    public mutating func query<Value: APIParameter>(_ name: String, _ value: Value?) {
        guard let value else { return }
        query.append(PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value.parameterText))
    }

    /// Adds a query parameter for each value, in order.
    public mutating func query<Value: APIParameter>(_ name: String, _ values: [Value]?) {
        for value in values ?? [] { query(name, value) }
    }

    /// Adds a query parameter in a style; nil, null and an empty list add nothing.
    public mutating func query<Value: Encodable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle,
        explodes: Bool? = nil,
        allowsReserved: Bool = false
    ) {
        let kept: PercentEncoding.Kept = allowsReserved ? .reservedInQuery : .none
        guard let value = taken(value) else { return }
        query += ParameterForm(name, style, explodes: explodes, keeping: kept).pairs(value)
    }

    /// Makes a value the whole query (`in: querystring`, OpenAPI 3.2): its JSON text, or its fields as a form.
    public mutating func queryString<Value: Encodable>(_ value: Value?, style: ParameterStyle = .form) {
        guard let value = taken(value) else { return }
        switch (style, value) {
        case (.form, .fields): query += ParameterForm("", .form, explodes: true, keeping: .none).pairs(value)
        case (.json, _): query.append(PercentEncoding.encode(value.json))
        default: query += [value.plainText].compactMap { $0.map { PercentEncoding.encode($0) } }
        }
    }

    /// Adds a header field; nil adds nothing.
    ///
    /// Throws an `APIError` with code `configuration` when the value cannot stand in a header field (RFC 9110 section
    /// 5.5): nothing is replaced in silence. A field that is named as idempotency keys are becomes the request's
    /// `idempotencyHeader`.
    public mutating func header<Value: APIParameter>(_ name: String, _ value: Value?) throws {
        if Self.idempotencyHeaders.contains(name.lowercased()) { idempotencyHeader = name }
        guard let text = value?.parameterText else { return }
        try setHeader(name, text)
    }

    /// Names under which servers know attempts of one call (draft-ietf-httpapi-idempotency-key-header).
    private static let idempotencyHeaders: Set = ["idempotency-key", "x-idempotency-key"]

    /// Adds a header field in a style; nil, null and an empty list add nothing. Header fields are not percent-encoded.
    ///
    /// Throws as the method without a style does.
    public mutating func header<Value: Encodable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle,
        explodes: Bool? = nil
    ) throws {
        let form = ParameterForm(name, style, explodes: explodes, keeping: .all)
        guard let value = taken(value), let text = form.header(value) else { return }
        try setHeader(name, text)
    }

    /// Adds a cookie, or several where the style writes several pairs; all of them stand in one `Cookie` field
    /// (RFC 6265 section 4.2.1). Nil, null and an empty list add nothing.
    ///
    /// Throws an `APIError` with code `configuration` for text that would end the cookie, where the style does not encode.
    public mutating func cookie<Value: Encodable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .form,
        explodes: Bool? = nil,
        allowsReserved: Bool = false
    ) throws {
        guard let value = taken(value) else { return }
        let kept: PercentEncoding.Kept = style == .cookie ? .all : allowsReserved ? .reservedInCookie : .none
        for pair in ParameterForm(name, style, explodes: explodes, keeping: kept).pairs(value) {
            guard HTTPField.isValidValue(pair), !pair.utf8.contains(UInt8(ascii: ";")) else {
                throw APIError(
                    .configuration,
                    "the value for cookie '\(name)' has a character that no cookie may have; leave it out",
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
                "the value for header field '\(name)' has a character that no header may have; leave it out",
                operation: operation
            )
        }
        headers[name] = text
    }

    /// Takes a value apart; a value that cannot be is remembered as the call's fault.
    private mutating func taken(_ value: (some Encodable)?) -> EncodedValue? {
        do {
            return try value.map { try EncodedValue($0) }
        } catch {
            fault = fault ?? "\(error)"
            return nil
        }
    }
}
