/// Where a call goes that has a server of its own (OpenAPI 3.1 sections 4.8.9 and 4.8.10).
struct ServerAddress: Sendable {
    /// The address without a slash at its end.
    let text: String

    /// Whether the base URL's credentials and header fields may go there: to the same origin, and to an address that the
    /// user of the client chose.
    let isTrusted: Bool

    /// Where the calls of a described server go; `chosen` is what the configuration says instead.
    ///
    /// Throws an `APIError` with code `configuration` for an address that is none.
    init(_ server: String?, base: BaseURL, chosen: [String: String]) throws(APIError) {
        guard let server else {
            text = base.text
            isTrusted = true
            return
        }
        if let chosen = chosen[server] {
            text = try BaseURL(chosen).text
            isTrusted = true
        } else if server.contains("://") {
            let address = try BaseURL(server)
            text = address.text
            isTrusted = address.origin == base.origin
        } else {
            // Relative to where the description is, which is taken to be the base URL's host (RFC 3986 section 5.2).
            text = try BaseURL(base.start + (server.hasPrefix("/") ? "" : "/") + server).text
            isTrusted = true
        }
    }
}

extension BaseURL {
    /// Scheme and authority as they are written.
    var start: Substring {
        let separator = text.firstRange(of: "://")?.upperBound ?? text.startIndex
        return text[..<(text[separator...].firstIndex(of: "/") ?? text.endIndex)]
    }

    /// Scheme, host and port (RFC 6454 section 4).
    var origin: String {
        let origin = start.lowercased()
        if origin.hasPrefix("https://"), origin.hasSuffix(":443") { return String(origin.dropLast(4)) }
        if origin.hasPrefix("http://"), origin.hasSuffix(":80") { return String(origin.dropLast(3)) }
        return origin
    }
}
