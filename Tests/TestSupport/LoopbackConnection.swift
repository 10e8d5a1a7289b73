import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A connection of a `LoopbackServer`, for its script. All methods block the script's thread.
package struct LoopbackConnection: Sendable {
    let socket: Int32
    let record: @Sendable (RecordedRequest) -> Void

    /// Reads one request; nil if the client has closed the connection.
    package func readRequest() -> RecordedRequest? {
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
            guard let more = read(length - body.count), !more.isEmpty else { return nil }
            body += more
        }
        let request = RecordedRequest(line: lines[0], headers: headers, body: body)
        record(request)
        return request
    }

    /// Reads the head of a request without its body; nil if the client has closed the connection.
    package func readHead() -> String? {
        var bytes: [UInt8] = []
        while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
            guard let byte = read(1), !byte.isEmpty else { return nil }
            bytes += byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads and discards that many bytes. Returns how many there were and the sum of their values.
    package func skip(_ count: Int) -> (count: Int, sum: Int) {
        var (read, sum) = (0, 0)
        while read < count, let bytes = self.read(min(count - read, 1 << 16)), !bytes.isEmpty {
            read += bytes.count
            for byte in bytes { sum &+= Int(byte) }
        }
        return (read, sum)
    }

    /// Reads a chunked body (RFC 9112 section 7.1), without extensions and trailers.
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

    /// Sends bytes; false if the client has closed the connection.
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

    /// Sends a response with its Content-Length.
    package func respond(
        _ body: String,
        status: String = "200 OK",
        type: String = "application/json",
        headers: String = ""
    ) {
        write(
            "HTTP/1.1 \(status)\r\ncontent-type: \(type)\r\n\(headers)content-length: \(body.utf8.count)\r\n\r\n\(body)"
        )
    }

    /// Waits until the client closes the connection; false after five minutes.
    package func waitForClose() -> Bool {
        var limit = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        while let bytes = read(4096) {
            if bytes.isEmpty { return true }
        }
        return errno == ECONNRESET
    }

    /// Sends the bytes of each `write` without waiting for more (TCP_NODELAY).
    package func disableDelay() {
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Lets the connection end with a reset, which discards unsent bytes.
    package func resetAtClose() {
        var rule = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &rule, socklen_t(MemoryLayout<linger>.size))
    }

    /// Closes the sending direction and waits until the client's system has noticed: the client then finds the connection closed.
    package func finishSending() {
        shutdown(socket, Int32(SHUT_WR))
        waitUntilReceived()
    }

    /// Waits until the client's system has received everything that was sent, which the client may not have read yet.
    package func waitUntilReceived() {
        #if os(Linux)
            while hasUnacknowledgedBytes { usleep(1_000) }
        #else
            Thread.sleep(forTimeInterval: 0.05)
        #endif
    }

    #if os(Linux)
        /// Whether bytes or the end of the connection are not acknowledged yet (tcp(7)).
        private var hasUnacknowledgedBytes: Bool {
            var info = tcp_info()
            var length = socklen_t(MemoryLayout<tcp_info>.size)
            guard getsockopt(socket, Int32(IPPROTO_TCP), TCP_INFO, &info, &length) == 0 else { return false }
            let isClosing = [TCP_FIN_WAIT1, TCP_CLOSING, TCP_LAST_ACK].contains(Int(info.tcpi_state))
            return info.tcpi_unacked > 0 || isClosing
        }
    #endif

    /// Reads at most `limit` bytes; empty at the end, nil on failure.
    package func read(_ limit: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = recv(socket, &bytes, limit, 0)
        return count < 0 ? nil : Array(bytes.prefix(count))
    }
}
