import CCurl
import HTTPTransport
import Platform

extension TransferRequest {
    /// Sets the way to the server.
    func applyRoute(to easy: EasyHandle) throws(TransferFailure) {
        if let path = settings.unixSocket { try easy.require(CURLOPT_UNIX_SOCKET_PATH, path, for: "unixSocket") }
        // A proxy's answer to CONNECT is not the server's answer.
        easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        switch settings.proxy.kind {
        case .environment:
            if !Self.environmentNamesProxy { easy.set(CURLOPT_PROXY, "") }
        case .direct: easy.set(CURLOPT_PROXY, "")
        case .address(let url, let user, let password, let exceptions):
            if let fault = CurlURL.fault(of: url) {
                throw TransferFailure(
                    .configuration,
                    "'\(settings.proxy)' in configuration.proxy is no address: \(fault)"
                )
            }
            try easy.require(CURLOPT_PROXY, url, for: "proxy")
            // Empty is not the same as none, which would be the environment's.
            try easy.require(CURLOPT_NOPROXY, exceptions.joined(separator: ","), for: "proxy")
            if let user { try easy.require(CURLOPT_PROXYUSERNAME, user, for: "proxy") }
            if let password { try easy.require(CURLOPT_PROXYPASSWORD, password, for: "proxy") }
        }
    }

    /// Sets what a secure connection must be. Both kinds of file are PEM, which libcurl takes without more being said.
    func applyTLS(to easy: EasyHandle) throws(TransferFailure) {
        // Both are libcurl's defaults; said here so that nothing else can be the case.
        easy.set(CURLOPT_SSL_VERIFYPEER, 1)
        easy.set(CURLOPT_SSL_VERIFYHOST, 2)
        let version = settings.minimumTLSVersion == .v1_3 ? CURL_SSLVERSION_TLSv1_3 : CURL_SSLVERSION_TLSv1_2
        try easy.require(CURLOPT_SSLVERSION, Int(version), for: "minimumTLSVersion")
        if let authorities = settings.certificateAuthorities {
            try easy.require(CURLOPT_CAINFO, authorities, for: "certificateAuthorities")
        }
        if !settings.pinnedKeys.isEmpty {
            try easy.require(CURLOPT_PINNEDPUBLICKEY, try PinnedKeys.text(settings.pinnedKeys), for: "pinnedKeys")
        }
        guard let certificate = settings.certificate else { return }
        try easy.require(CURLOPT_SSLCERT, certificate.path, for: "clientCertificate")
        if let keyPath = certificate.keyPath { try easy.require(CURLOPT_SSLKEY, keyPath, for: "clientCertificate") }
        if let password = certificate.keyPassword {
            try easy.require(CURLOPT_KEYPASSWD, password, for: "clientCertificate")
        }
    }

    /// Looked up once: libcurl would ask for each call.
    private static let environmentNamesProxy: Bool = [
        "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
    ].contains { (name: String) in getenv(name) != nil }
}
