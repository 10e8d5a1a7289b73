/// Where a call goes that has a server of its own (OpenAPI 3.1 sections 4.8.9 and 4.8.10).
struct ServerAddress: Sendable {
    /// The address without a slash at its end.
    let text: String

    /// Whether the base URL's credentials and header fields may go there: to the same origin, and to an address that the
    /// user of the client chose.
    let isTrusted: Bool

    /// Scheme, host and port.
    let origin: String

    /// Where the calls of a described server go; `chosen` is what the configuration says instead.
    ///
    /// Throws an `APIError` with code `configuration` for an address that is none.
    init(_ server: String?, base: BaseURL, chosen: [String: String]) throws(APIError) {
        guard let server else {
            text = base.text
            origin = base.origin
            isTrusted = true
            return
        }
        if let chosen = chosen[server] {
            let address = try BaseURL(chosen)
            (text, origin) = (address.text, address.origin)
            isTrusted = true
        } else if server.contains("://") {
            let address = try BaseURL(server)
            (text, origin) = (address.text, address.origin)
            isTrusted = origin == base.origin
        } else {
            // Relative to where the description is, which is taken to be the base URL's host (RFC 3986 section 5.2).
            text = try BaseURL(base.start + (server.hasPrefix("/") ? "" : "/") + server).text
            origin = base.origin
            isTrusted = true
        }
    }
}

extension BaseURL {
    /// Scheme and authority as they are written.
    var start: Substring { Origin.start(of: text) }
}
