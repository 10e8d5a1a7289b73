import HTTPTransport

/// The address of a call, which may have a server of its own (OpenAPI 3.1 sections 4.8.9 and 4.8.10).
struct ServerAddress: Sendable {
    /// The address without a slash at its end.
    let text: String

    /// Whether the client's credentials and header fields may be sent there: to the origin of the base URL, and to an address
    /// that the user of the client chose.
    let isTrusted: Bool

    /// Scheme, host and port.
    let origin: String

    /// Creates the address of a server in the description; `replacements` are the configuration's addresses for such servers.
    ///
    /// Throws an `APIError` with code `configuration` for an invalid address.
    init(_ server: String?, base: BaseURL, replacements: [String: String]) throws(APIError) {
        guard let server else {
            text = base.text
            origin = base.origin
            isTrusted = true
            return
        }
        if let replacement = replacements[server] {
            let address = try BaseURL(replacement)
            (text, origin) = (address.text, address.origin)
            isTrusted = true
        } else if server.contains("://") {
            let address = try BaseURL(server)
            (text, origin) = (address.text, address.origin)
            isTrusted = origin == base.origin
        } else {
            // Relative to the description's own URL, which is assumed to be on the base URL's host (RFC 3986 section 5.2).
            text = try BaseURL(base.start + (server.hasPrefix("/") ? "" : "/") + server).text
            origin = base.origin
            isTrusted = true
        }
    }
}
