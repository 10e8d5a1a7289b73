import CCurl
import HTTPTransport
import HTTPTypes

extension EasyHandle {
    /// Sets all options of a transfer.
    ///
    /// Throws if libcurl does not accept an option that the request requires.
    func configure(for request: TransportRequest, _ body: OpenedBody?) throws(TransportError) {
        if !keepsOptions(for: OptionsKey(request, body)) {
            do {
                try setOptions(for: request, body)
            } catch {
                invalidateOptions()
                throw error
            }
        }
        setURL(request.url)
        setHeaders(request.sharedHeaders) { request.headerLines(hasBody: body != nil) }
        if case .bytes(let bytes)? = body, request.method != .head { setBody(bytes) }
    }

    /// Sets the options that are equal for all requests with the same key.
    private func setOptions(for request: TransportRequest, _ body: OpenedBody?) throws(TransportError) {
        let settings = request.settings
        setErrorBuffer()
        setCallbacks(reportsProgress: settings.progress != nil, readsBody: body?.isRead ?? false)
        // Arguments such as model names may be "..": they are percent-encoded text, not path segments to remove.
        set(CURLOPT_PATH_AS_IS, 1)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_NOSIGNAL, 1)
        ccurl_easy_keep_sockets(pointer)
        // Stopping a transfer then does not wait for a name resolution that still runs.
        set(CURLOPT_QUICK_EXIT, 1)
        // Over HTTP/2, wait for a connection that is being opened instead of opening another one. Without TLS the protocol is unknown
        // until the first response, so every other call would wait for that.
        if request.isSecure { set(CURLOPT_PIPEWAIT, 1) }
        // A stream may be long; libcurl then reads more than 16 KB at once.
        if request.isStreamed { set(CURLOPT_BUFFERSIZE, 128 << 10) }
        if let limit = settings.timeouts.connect { set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(limit)) }
        setLifetime(settings.idleConnectionLifetime)
        try setRoute(settings)
        try setTLS(settings)
        setEncoding(for: request, settings)
        setMethod(request.method, body)
    }

    /// Sets the content codings that libcurl decodes; the empty text means all that it supports (RFC 9110 section 8.4.1).
    ///
    /// Chunks that keep their framing cannot be decoded. A request with its own Accept-Encoding decodes the response itself.
    private func setEncoding(for request: TransportRequest, _ settings: TransportSettings) {
        if settings.keepsChunkFraming {
            set(CURLOPT_HTTP_TRANSFER_DECODING, 0)
        } else if settings.acceptsCompression, !request.choosesEncoding {
            set(CURLOPT_ACCEPT_ENCODING, "")
        }
    }

    /// Sets how long an idle connection is kept. libcurl compares whole seconds and includes the limit, so 3 means less than 4.
    ///
    /// Newer versions read zero as no limit, so a lifetime under two seconds keeps no connection.
    private func setLifetime(_ lifetime: Duration) {
        let seconds = Int(clamping: lifetime.components.seconds)
        if seconds < 2 {
            set(CURLOPT_FORBID_REUSE, 1)
        } else {
            set(CURLOPT_MAXAGE_CONN, seconds - 1)
        }
    }

    private func setMethod(_ method: HTTPRequest.Method, _ body: OpenedBody?) {
        switch (method, body) {
        case (.get, nil): break
        case (.head, _): set(CURLOPT_NOBODY, 1)
        case (_, nil): set(CURLOPT_CUSTOMREQUEST, method.rawValue)
        case (_, let body?):
            set(CURLOPT_POST, 1)
            if case .reader(let reader) = body { setBodyLength(reader.length) }
            if method != .post { set(CURLOPT_CUSTOMREQUEST, method.rawValue) }
        }
    }

    /// Rounded up, because zero means libcurl's own limit.
    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return max(1, Int(clamping: min(seconds, 86_400 * 24)) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}

extension TransportRequest {
    /// Whether it is sent over TLS.
    var isSecure: Bool { Self.hasPrefix(url, "https:") }

    /// Whether it has an Accept-Encoding of its own.
    var choosesEncoding: Bool { headers.contains(.acceptEncoding) }

    /// The lines that libcurl sends after its own fields: `Name: value`, or `Name;` for an empty value. `Name:` removes a field that
    /// libcurl would add.
    fileprivate func headerLines(hasBody: Bool) -> [String] {
        var lines = headers.map { field in
            let value = field.value
            return value.isEmpty ? field.name.rawName + ";" : field.name.rawName + ": " + value
        }
        guard hasBody else { return lines }
        // libcurl would send the media type of a form.
        if !headers.contains(.contentType) { lines.append("Content-Type:") }
        // libcurl would send `Expect: 100-continue` for a long body and wait a second for the response.
        lines.append("Expect:")
        return lines
    }

    /// Whether a text begins with a prefix, ignoring case: the bit makes a letter lower case, and the prefix has no other character
    /// without it.
    private static func hasPrefix(_ text: String, _ prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { prefix in
            text.utf8.count >= prefix.count && zip(text.utf8, prefix).allSatisfy { $0 | 0x20 == $1 }
        }
    }
}
