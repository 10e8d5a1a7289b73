import CurlTransport
import HTTPTransport

/// The address that every operation's path is appended to: scheme, host, port, and optionally a path.
struct BaseURL: Sendable, Hashable {
    /// The address without a slash at its end.
    let text: String

    /// Scheme, host and port.
    let origin: String

    /// Scheme and authority as they are written.
    var start: Substring { Origin.start(of: text) }

    /// Parses an address.
    ///
    /// Throws an `APIError` with code `configuration` for anything but `http(s)://HOST[:PORT][/PATH]`.
    init(_ text: String) throws(APIError) {
        let trimmed = text.trimmingSlashes()
        if let fault = Self.fault(of: trimmed) {
            throw APIError(.configuration, "'\(Self.withoutUserInfo(text))' is not a base URL: \(fault)")
        }
        self.text = trimmed
        origin = Origin.of(trimmed)
    }

    private static func fault(of text: String) -> String? {
        guard !text.isEmpty else { return "it is empty; write one such as 'http://localhost:8000'" }
        guard let separator = text.firstRange(of: "://") else {
            return "it has no scheme; write 'http://\(withoutUserInfo(text))'"
        }
        let scheme = text[..<separator.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else {
            return "its scheme is '\(scheme)'; use http or https"
        }
        if text.contains("?") || text.contains("#") { return "it has a query or a fragment; remove it" }
        let authority = text[separator.upperBound...].prefix { $0 != "/" }
        // libcurl would skip a third slash and read the path as the host.
        if authority.isEmpty { return "it has no host" }
        if authority.contains("@") {
            return "it contains a user or a password; put credentials into configuration.headers instead"
        }
        if let byte = text.utf8.first(where: { $0 <= 0x20 || $0 >= 0x7F || "\"<>\\^`{|}".utf8.contains($0) }) {
            return "it has the byte \(byte), which is not allowed in a URL; percent-encode it"
        }
        return CurlURL.fault(of: text)
    }

    /// The text without user and password, which are credentials.
    private static func withoutUserInfo(_ text: String) -> String {
        guard let at = text.lastIndex(of: "@") else { return text }
        let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
        guard start <= at else { return text }
        return text[..<start] + "…" + text[at...]
    }
}

extension String {
    fileprivate func trimmingSlashes() -> String {
        var text = Substring(self)
        while text.hasSuffix("/"), !text.hasSuffix("://") { text.removeLast() }
        return String(text)
    }
}
