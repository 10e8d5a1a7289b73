import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// One connection of a `LoopbackServer`, for its script; blocking, on the script's own thread.
package struct LoopbackConnection: Sendable {
    let socket: Int32
    let record: @Sendable (RecordedRequest) -> Void

    /// Reads one request; nil when the client hung up.
    ///
    /// With a `step`, it sleeps for `pause` seconds after each so many bytes of the first half of the body.
    package func readRequest(pausingAfter step: Int? = nil, for pause: Double = 0) -> RecordedRequest? {
        var bytes: [UInt8] = []
        while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
            guard let byte = read(1), !byte.isEmpty else { return nil }
            bytes += byte
        }
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers[line[..<colon].lowercased()] = value
        }
        if headers["transfer-encoding"] == "chunked" {
            guard let body = readChunks() else { return nil }
            let request = RecordedRequest(line: lines[0], headers: headers, body: body)
            record(request)
            return request
        }
        var body: [UInt8] = []
        let length = Int(headers["content-length"] ?? "0") ?? 0
        while body.count < length {
            let before = body.count
            guard let more = read(min(length - before, step ?? .max)), !more.isEmpty else { return nil }
            body += more
            if let step, before < length / 2, before / step != body.count / step {
                Thread.sleep(forTimeInterval: pause)
            }
        }
        let request = RecordedRequest(line: lines[0], headers: headers, body: body)
        record(request)
        return request
    }

    /// Reads the head of a request and nothing behind it; nil when the client hung up.
    package func readHead() -> String? {
        var bytes: [UInt8] = []
        while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
            guard let byte = read(1), !byte.isEmpty else { return nil }
            bytes += byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads that many bytes and keeps none; gives how many came and the sum of their values.
    package func skip(_ count: Int) -> (count: Int, sum: Int) {
        var (read, sum) = (0, 0)
        while read < count, let bytes = self.read(min(count - read, 1 << 16)), !bytes.isEmpty {
            read += bytes.count
            for byte in bytes { sum &+= Int(byte) }
        }
        return (read, sum)
    }

    /// The bytes of a chunked body (RFC 9112 section 7.1), without extensions and trailers.
    private func readChunks() -> [UInt8]? {
        var body: [UInt8] = []
        while let line = readLine(), let length = Int(line, radix: 16) {
            var chunk: [UInt8] = []
            while chunk.count < length {
                guard let more = read(length - chunk.count), !more.isEmpty else { return nil }
                chunk += more
            }
            guard readLine() != nil else { return nil }
            if length == 0 { return body }
            body += chunk
        }
        return nil
    }

    private func readLine() -> String? {
        var bytes: [UInt8] = []
        while !bytes.suffix(2).elementsEqual([13, 10]) {
            guard let byte = read(1), !byte.isEmpty else { return nil }
            bytes += byte
        }
        return String(decoding: bytes.dropLast(2), as: UTF8.self)
    }

    /// Sends bytes; false when the client hung up.
    @discardableResult
    package func write(_ bytes: some Collection<UInt8>) -> Bool {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            #if canImport(Darwin)
                let flags: Int32 = 0
            #else
                let flags = Int32(MSG_NOSIGNAL)
            #endif
            let count = bytes.withUnsafeBytes { buffer in
                send(socket, buffer.baseAddress.map { $0 + sent }, bytes.count - sent, flags)
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Sends text.
    @discardableResult
    package func write(_ text: String) -> Bool { write(text.utf8) }

    /// Sends a whole answer with its length.
    package func answer(
        _ body: String,
        status: String = "200 OK",
        type: String = "application/json",
        headers: String = ""
    ) {
        write(
            "HTTP/1.1 \(status)\r\ncontent-type: \(type)\r\n\(headers)content-length: \(body.utf8.count)\r\n\r\n\(body)"
        )
    }

    /// Waits until the client closes the connection; false when it has not within a minute.
    package func waitForHangUp() -> Bool {
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        while let bytes = read(4096) {
            if bytes.isEmpty { return true }
        }
        return errno == ECONNRESET
    }

    /// Sends each byte, so that none waits for the next.
    package func sendAtOnce() {
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Lets the connection end with a reset instead of an end of what was sent, and throws away what is still to be sent.
    package func resetAtClose() {
        var rule = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &rule, socklen_t(MemoryLayout<linger>.size))
    }

    /// Reads at most `limit` bytes; empty at the end, nil on failure.
    package func read(_ limit: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = recv(socket, &bytes, limit, 0)
        return count < 0 ? nil : Array(bytes.prefix(count))
    }
}
