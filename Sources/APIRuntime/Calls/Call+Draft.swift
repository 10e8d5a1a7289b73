import HTTPTransport
import HTTPTypes

extension Call {
    /// Returns the request with the client's settings and without credentials.
    ///
    /// Throws an `APIError` with code `configuration` for a request that cannot be sent.
    func draft() throws(APIError) -> TransportRequest {
        try checkArguments()
        let address = try serverAddress()
        let url = try url(at: address)
        var draft = TransportRequest(
            request.operation,
            request.method,
            url,
            headers(isTrusted: address.isTrusted),
            request.body.map { UploadBody(source: $0) },
            isStreamed: isStreamed,
            context.settings.transfers,
            start: attempts.start
        )
        draft.trustedOrigin = address.isTrusted ? address.origin : nil
        if keepsChunkFraming { draft.settings.keepsChunkFraming = true }
        draft.control = control
        draft.expectation = expectation
        if let position { draft.resume(at: position) }
        try addIdempotencyKey(to: &draft)
        return draft
    }

    /// The address of the server without a slash at its end; the base URL where the server's address is invalid.
    var serverURL: String { (try? serverAddress().text) ?? context.baseURL.text }

    /// Whether the client's credentials may be sent to the server of this call.
    var isTrusted: Bool { (try? serverAddress().isTrusted) ?? false }

    private func serverAddress() throws(APIError) -> ServerAddress {
        try ServerAddress(request.server, base: context.baseURL, replacements: context.configuration.servers)
    }

    private func checkArguments() throws(APIError) {
        if request.path.hasEmptyArgument {
            throw APIError(
                .configuration,
                "an argument for the path \(request.path.text) is empty, which would call another path; pass a value"
            )
        }
        if let fault = request.fault ?? request.path.fault {
            throw APIError(.configuration, "an argument cannot be sent: \(fault)")
        }
    }

    private func url(at address: ServerAddress) throws(APIError) -> String {
        guard let pageURL = context.pageURL else { return urlWithQuery(at: address.text) }
        // After a redirect to another origin, a page may link to a page there, where the call's header fields must not be sent.
        if Origin.of(pageURL) != address.origin {
            throw APIError(
                .decoding,
                "the next page is not requested: its link leads to another origin, \(Origin.start(of: pageURL))"
            )
        }
        return pageURL
    }

    /// A path in the description may contain the beginning of a query.
    private func urlWithQuery(at address: String) -> String {
        let url = address + request.path.text
        guard !request.query.isEmpty else { return url }
        let separator = request.path.text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        return url + separator + request.query.joined(separator: "&")
    }

    private func headers(isTrusted: Bool) -> Shared<HTTPFields> {
        let accept = request.accept ?? accept
        let create = { newHeaders(accept, isTrusted: isTrusted) }
        let isPlain = isTrusted && request.cookies.isEmpty && request.headers.allSatisfy { $0.name == .contentType }
        guard isPlain else { return Shared(wrappedValue: create()) }
        return context.settings.headers(
            accepting: accept,
            contentType: request.headers[.contentType],
            create: create
        )
    }

    /// Another origin than the base URL's receives `User-Agent` and none of the other configured fields.
    private func newHeaders(_ accept: String, isTrusted: Bool) -> HTTPFields {
        var fields = context.configuration.headers
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

    private func addIdempotencyKey(to draft: inout TransportRequest) throws(APIError) {
        guard let header = request.idempotencyHeader else { return }
        guard let name = HTTPField.Name(header) else {
            throw APIError(
                .configuration,
                "'\(header)' is not a valid name of a header field; correct the description"
            )
        }
        draft.idempotencyField = name
        if draft.headers[name] == nil { draft.headers[name] = attempts.idempotencyKey }
    }
}
