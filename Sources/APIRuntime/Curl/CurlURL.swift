import CCurl

/// libcurl's own reading of a URL, so that what it would refuse later is refused at once.
enum CurlURL {
    /// What is wrong with an absolute URL; nil when libcurl takes it and it names a host.
    static func fault(of text: String) -> String? {
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
}
