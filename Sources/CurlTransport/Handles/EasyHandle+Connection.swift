import CCurl
import HTTPTransport
import Platform

extension EasyHandle {
    /// Sets the Unix socket and the proxy.
    func setRoute(_ settings: TransportSettings) throws(TransportError) {
        if let path = settings.unixSocket { try require(CURLOPT_UNIX_SOCKET_PATH, path, for: "unixSocket") }
        // The response of a proxy to CONNECT is not the server's.
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        switch settings.proxy.kind {
        case .environment:
            if !Self.environmentHasProxy { set(CURLOPT_PROXY, "") }
        case .direct: set(CURLOPT_PROXY, "")
        case .address(let url, let user, let password, let exceptions):
            if let fault = CurlURL.fault(of: url) {
                throw TransportError(
                    .configuration,
                    "'\(settings.proxy)' in configuration.proxy is not a valid URL: \(fault)"
                )
            }
            try require(CURLOPT_PROXY, url, for: "proxy")
            // Without this option libcurl uses the environment variable.
            try require(CURLOPT_NOPROXY, exceptions.joined(separator: ","), for: "proxy")
            if let user { try require(CURLOPT_PROXYUSERNAME, user, for: "proxy") }
            if let password { try require(CURLOPT_PROXYPASSWORD, password, for: "proxy") }
        }
    }

    /// Sets the requirements of secure connections. All files are PEM, which is libcurl's default.
    func setTLS(_ settings: TransportSettings) throws(TransportError) {
        // Both are libcurl's defaults; they are set so that they do not depend on how libcurl was built.
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        let version = settings.minimumTLSVersion == .v1_3 ? CURL_SSLVERSION_TLSv1_3 : CURL_SSLVERSION_TLSv1_2
        try require(CURLOPT_SSLVERSION, Int(version), for: "minimumTLSVersion")
        if let authorities = settings.certificateAuthorities {
            try require(CURLOPT_CAINFO, authorities, for: "certificateAuthorities")
        }
        if !settings.pinnedKeys.isEmpty {
            try require(CURLOPT_PINNEDPUBLICKEY, try PinnedKeys.text(settings.pinnedKeys), for: "pinnedKeys")
        }
        guard let certificate = settings.certificate else { return }
        try require(CURLOPT_SSLCERT, certificate.path, for: "clientCertificate")
        if let keyPath = certificate.keyPath { try require(CURLOPT_SSLKEY, keyPath, for: "clientCertificate") }
        if let password = certificate.keyPassword {
            try require(CURLOPT_KEYPASSWD, password, for: "clientCertificate")
        }
    }

    /// Read once, because libcurl would read the environment for each call.
    private static let environmentHasProxy: Bool = [
        "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
    ].contains { (name: String) in getenv(name) != nil }
}
