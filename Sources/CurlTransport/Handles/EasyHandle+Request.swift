import CCurl
import HTTPTransport
import HTTPTypes
import Platform

extension TransferRequest {
    /// Sets every libcurl option that a transfer has, callbacks excepted.
    ///
    /// Throws where libcurl does not take one that the call must not go without.
    func apply(to easy: EasyHandle) throws(TransferFailure) {
        if !easy.keepsOptions(for: TransferTemplate(self)) {
            do {
                try applyTemplate(to: easy)
            } catch {
                easy.forgetTemplate()
                throw error
            }
        }
        easy.setURL(url)
        easy.setHeaders($headers) { headerLines }
        if method != "HEAD", case .bytes(let bytes)? = body { easy.setBody(bytes) }
    }

    /// Sets what is the same for all requests of a template.
    private func applyTemplate(to easy: EasyHandle) throws(TransferFailure) {
        easy.collectFailureText()
        let readsBody = if case .reader? = body { true } else { false }
        CurlTransfer.connectCallbacks(of: easy, tellsProgress: settings.progress != nil, readsBody: readsBody)
        // Model names and other arguments may be "..": they are percent-encoded text, not steps in a file tree.
        easy.set(CURLOPT_PATH_AS_IS, 1)
        easy.set(CURLOPT_PROTOCOLS_STR, "http,https")
        easy.set(CURLOPT_NOSIGNAL, 1)
        ccurl_easy_keep_sockets(easy.pointer)
        // Lets go of a name resolution that still runs when a transfer is stopped, instead of waiting for it.
        easy.set(CURLOPT_QUICK_EXIT, 1)
        // Over HTTP/2, join a connection that is being opened instead of opening one more. Without TLS nothing tells
        // HTTP/2 before the first answer's status line: every other call would wait until that one is answered.
        if isSecure { easy.set(CURLOPT_PIPEWAIT, 1) }
        // A stream may be long, and each turn of the loop then takes more of it than 16 KB.
        if isStreamed { easy.set(CURLOPT_BUFFERSIZE, 128 << 10) }
        if let limit = settings.timeouts.connect { easy.set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(limit)) }
        applyLifetime(to: easy)
        try applyRoute(to: easy)
        try applyTLS(to: easy)
        applyEncoding(to: easy)
        applyMethod(to: easy)
    }

    /// Whether it goes over TLS.
    var isSecure: Bool { Self.begins(url, with: "https:") }

    /// Whether it says itself how the answer may be coded.
    var choosesEncoding: Bool { headers.contains(.acceptEncoding) }

    /// What libcurl writes behind its own fields, each `Name: value`, or `Name;` without a value; `Name:` is a field of its own
    /// that it leaves out.
    private var headerLines: [String] {
        var lines = headers.map { field in
            let value = field.value
            return value.isEmpty ? field.name.rawName + ";" : field.name.rawName + ": " + value
        }
        guard body != nil else { return lines }
        // libcurl would call a body without a type a form.
        if !headers.contains(.contentType) { lines.append("Content-Type:") }
        // It would ask before it sends a long body, and wait a second for the answer.
        lines.append("Expect:")
        return lines
    }

    /// Empty stands for every content coding that libcurl was built with (RFC 9110 section 8.4.1). Chunks that are passed on
    /// as they are cannot be decoded, and who asks for a coding by a header field of their own decodes it too.
    private func applyEncoding(to easy: EasyHandle) {
        if settings.keepsChunkFraming {
            easy.set(CURLOPT_HTTP_TRANSFER_DECODING, 0)
        } else if settings.acceptsCompression, !choosesEncoding {
            easy.set(CURLOPT_ACCEPT_ENCODING, "")
        }
    }

    /// Whether a text begins so, in either case: the bit makes a letter lower case, and `start` has no other character that
    /// lacks it.
    private static func begins(_ text: String, with start: StaticString) -> Bool {
        start.withUTF8Buffer { start in
            text.utf8.count >= start.count && zip(text.utf8, start).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    /// libcurl cuts the idle time to whole seconds and takes connections up to and with the limit: 3 is under 4. Zero
    /// means no limit to newer versions, so a lifetime under two seconds keeps no connection at all.
    private func applyLifetime(to easy: EasyHandle) {
        let seconds = Int(clamping: settings.idleConnectionLifetime.components.seconds)
        if seconds < 2 {
            easy.set(CURLOPT_FORBID_REUSE, 1)
        } else {
            easy.set(CURLOPT_MAXAGE_CONN, seconds - 1)
        }
    }

    private func applyMethod(to easy: EasyHandle) {
        switch (method, body) {
        case ("GET", nil): break
        case ("HEAD", _): easy.set(CURLOPT_NOBODY, 1)
        case (_, nil): easy.set(CURLOPT_CUSTOMREQUEST, method)
        case (_, let body?):
            easy.set(CURLOPT_POST, 1)
            if case .reader(let reader) = body { easy.setBodyLength(reader.length) }
            if method != "POST" { easy.set(CURLOPT_CUSTOMREQUEST, method) }
        }
    }

    /// Rounded up: zero would mean libcurl's own limit.
    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return max(1, Int(clamping: min(seconds, 86_400 * 24)) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
