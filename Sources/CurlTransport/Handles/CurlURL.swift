import CCurl

/// libcurl's own reading of a URL, so that what it would refuse later is refused at once.
package enum CurlURL {
    /// What is wrong with an absolute URL; nil when libcurl takes it and it names a host.
    package static func fault(of text: String) -> String? {
        guard let url = curl_url() else { return "libcurl has no memory to read it" }
        defer { curl_url_cleanup(url) }
        let code = curl_url_set(url, CURLUPART_URL, text, 0)
        switch code {
        case CURLUE_OK: return nil
        case CURLUE_BAD_PORT_NUMBER: return "its port is no number from 0 to 65535"
        case CURLUE_NO_HOST: return "it names no host"
        default: return "it cannot be read (\(String(cString: curl_url_strerror(code))))"
        }
    }

    /// The absolute URL that a reference leads to from another one (RFC 3986 section 5), without its fragment; nil where it
    /// cannot be read.
    package static func resolving(_ reference: String, against base: String) -> Resolved? {
        guard let url = curl_url() else { return nil }
        defer { curl_url_cleanup(url) }
        // Servers write spaces and letters beyond ASCII as they are.
        let flags = UInt32(CURLU_URLENCODE | CURLU_PATH_AS_IS | CURLU_NON_SUPPORT_SCHEME)
        guard curl_url_set(url, CURLUPART_URL, base, flags) == CURLUE_OK,
            curl_url_set(url, CURLUPART_URL, reference, flags) == CURLUE_OK
        else { return nil }
        curl_url_set(url, CURLUPART_FRAGMENT, nil, 0)
        let namesUser = part(CURLUPART_USER, of: url) != nil
        guard let scheme = part(CURLUPART_SCHEME, of: url), let text = part(CURLUPART_URL, of: url) else { return nil }
        return Resolved(text: text, scheme: scheme.lowercased(), namesUser: namesUser)
    }

    /// A URL with what is asked about it.
    package struct Resolved: Hashable {
        package var text: String
        package var scheme: String
        package var namesUser: Bool
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
