import CCurl
import HTTPTransport
import HTTPTypes

/// The callbacks of libcurl, on the loop's thread.
extension CurlTransfer {
    /// The largest size of all lines in the response's header sections, including interim responses and trailers.
    static let headLimit = 256 << 10

    /// The size that the shortest line counts as: it limits the number of fields below 65,535, at which `HTTPFields` traps.
    private static let minimumLineSize = 5

    func receiveHeaderLine(_ line: UnsafeRawBufferPointer) -> Int {
        deadlines.noteResponse(at: pool.multi.callTime)
        headSize += max(Self.minimumLineSize, line.count)
        guard headSize <= Self.headLimit else {
            callbackError = .headTooLarge(Self.headLimit)
            return 0
        }
        guard header.feed(line, known: pool.multi.knownLines), let head = header.head else { return line.count }
        guard !header.hasConflictingContentLength else {
            callbackError = .conflictingContentLength
            return 0
        }
        // After a failure a server often closes the connection without announcing it (uvicorn does after an exception). The next
        // request on it would be lost, and a POST could not be sent again.
        if header.status?.kind == .serverError {
            easy?.set(CURLOPT_FORBID_REUSE, 1)
            easy?.invalidateOptions()
        }
        channel.receive(head)
        return line.count
    }

    func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        deadlines.noteResponse(at: .now)
        switch channel.receive(bytes) {
        case .accepted:
            pool.multi.noteBytes(for: self)
            return bytes.count
        case .full:
            isReceivingPaused = true
            return Int(CURL_WRITEFUNC_PAUSE)
        case .tooLarge(let limit):
            callbackError = .tooLarge(limit)
            return 0
        }
    }

    func readBody(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard case .reader(let reader)? = body else { return 0 }
        switch reader.read(into: buffer, whenReady: { [weak self] in self?.submitResumeSending() }) {
        case .bytes(let count): return count
        case .end: return 0
        case .pending:
            isSendingPaused = true
            return Int(CURL_READFUNC_PAUSE)
        case .failed(let error):
            callbackError = error
            return Int(CURL_READFUNC_ABORT)
        }
    }

    /// Called on any thread.
    private func submitResumeSending() {
        pool.loop.submit(.resumeSending(self))
    }

    /// libcurl sends a request again, even a POST, if a kept connection turns out to be closed. The server may have acted on the first
    /// one, so only an idempotent request may be sent twice (RFC 9110 section 9.2.2).
    func allowSending() -> Bool {
        timesSent += 1
        deadlines.noteSending(at: pool.multi.callTime)
        return timesSent == 1 || request.isIdempotent
    }

    func noteProgress(_ progress: TransferProgress) {
        self.progress?.note(progress)
    }
}
