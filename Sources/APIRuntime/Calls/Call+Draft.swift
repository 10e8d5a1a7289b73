import HTTPTypes

extension APICaller {
    /// The request with the client's settings, and yet without credentials.
    ///
    /// Throws an `APIError` with code `configuration` for one that cannot be meant so.
    func draft(
        of request: APIRequest,
        accepting types: String,
        isStreamed: Bool
    ) throws(APIError) -> TransportRequest {
        if request.path.hasEmptyArgument {
            throw APIError(
                .configuration,
                "an argument for the path \(request.path.text) is empty, which would call another path; pass a value"
            )
        }
        if let fault = request.fault ?? request.path.fault {
            throw APIError(.configuration, "an argument cannot be sent: \(fault)")
        }
        let address = try address(of: request)
        // A page behind a redirect may name a next one there, where the call's header fields do not belong.
        if let target, Origin.of(target) != address.origin {
            throw APIError(
                .decoding,
                "the next page that the answer names is not asked for: it is at another origin, \(Origin.start(of: target))"
            )
        }
        var draft = TransportRequest(
            request.operation,
            request.method,
            target ?? urlWithQuery(of: request, at: address.text),
            headers(of: request, accepting: types, isTrusted: address.isTrusted),
            request.body.map { UploadBody(source: $0) },
            isStreamed: isStreamed,
            settings.transfers,
            start: .now
        )
        draft.trustedOrigin = address.isTrusted ? address.origin : nil
        if let header = request.idempotencyHeader {
            guard let name = HTTPField.Name(header) else {
                throw APIError(.configuration, "'\(header)' is no name of a header field; mend the description")
            }
            draft.idempotencyField = name
        }
        return draft
    }

    /// The address of a call in two parts, without its query.
    func place(of request: APIRequest) -> (base: String, path: String) {
        ((try? address(of: request).text) ?? baseURL.text, request.path.text)
    }

    /// Whether the client's credentials may go where the call goes.
    func isTrusted(_ request: APIRequest) -> Bool {
        (try? address(of: request).isTrusted) ?? false
    }

    private func address(of request: APIRequest) throws(APIError) -> ServerAddress {
        try ServerAddress(request.server, base: baseURL, chosen: configuration.servers)
    }

    /// A path of the description may hold the beginning of a query.
    private func urlWithQuery(of request: APIRequest, at address: String) -> String {
        let url = address + request.path.text
        guard !request.query.isEmpty else { return url }
        let joint = request.path.text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        return url + joint + request.query.joined(separator: "&")
    }

    private func headers(
        of request: APIRequest,
        accepting types: String,
        isTrusted: Bool
    ) -> Shared<HTTPFields> {
        let accept = request.accept ?? types
        let make = { newHeaders(of: request, accept, isTrusted: isTrusted) }
        let isPlain = isTrusted && request.cookies.isEmpty && request.headers.allSatisfy { $0.name == .contentType }
        guard isPlain else { return Shared(wrappedValue: make()) }
        return settings.headers(accepting: accept, contentType: request.headers[.contentType], make: make)
    }

    /// Another origin is told who calls, and nothing else that was meant for the base URL's.
    private func newHeaders(of request: APIRequest, _ accept: String, isTrusted: Bool) -> HTTPFields {
        var fields = configuration.headers
        if !isTrusted { fields = HTTPFields(fields.filter { $0.name == .userAgent }) }
        for field in request.headers { fields[field.name] = nil }
        for field in request.headers { fields.append(field) }
        if !request.cookies.isEmpty {
            let cookies = [fields[.cookie]].compactMap(\.self) + request.cookies
            fields[.cookie] = cookies.joined(separator: "; ")
        }
        if !fields.contains(.accept) { fields[.accept] = accept }
        return fields
    }
}
