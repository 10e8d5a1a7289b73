import CCurl

/// Parses URLs with libcurl, so that a URL is accepted exactly if a transfer accepts it.
package enum CurlURL {
    /// Returns what is wrong with an absolute URL; nil if libcurl accepts it and it has a host.
    package static func fault(of text: String) -> String? {
        guard let url = curl_url() else { return "libcurl has no memory to parse it" }
        defer { curl_url_cleanup(url) }
        let code = curl_url_set(url, CURLUPART_URL, text, 0)
        switch code {
        case CURLUE_OK: return nil
        case CURLUE_BAD_PORT_NUMBER: return "its port is not a number from 0 to 65535"
        case CURLUE_NO_HOST: return "it has no host"
        default: return "it is not valid (\(String(cString: curl_url_strerror(code))))"
        }
    }

    /// Resolves a reference against a base URL (RFC 3986 section 5) and removes the fragment. Returns nil if either is not valid.
    package static func resolving(_ reference: String, against base: String) -> Resolved? {
        guard let url = curl_url() else { return nil }
        defer { curl_url_cleanup(url) }
        // Servers send spaces and non-ASCII letters without percent-encoding.
        let flags = UInt32(CURLU_URLENCODE | CURLU_PATH_AS_IS | CURLU_NON_SUPPORT_SCHEME)
        guard curl_url_set(url, CURLUPART_URL, base, flags) == CURLUE_OK,
            curl_url_set(url, CURLUPART_URL, reference, flags) == CURLUE_OK
        else { return nil }
        curl_url_set(url, CURLUPART_FRAGMENT, nil, 0)
        let hasUser = part(CURLUPART_USER, of: url) != nil
        guard let scheme = part(CURLUPART_SCHEME, of: url), let text = part(CURLUPART_URL, of: url) else { return nil }
        return Resolved(text: text, scheme: scheme.lowercased(), hasUser: hasUser)
    }

    /// A resolved URL.
    package struct Resolved: Hashable {
        /// The absolute URL.
        package var text: String
        /// The scheme in lower case.
        package var scheme: String
        /// Whether it has a user name.
        package var hasUser: Bool
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
