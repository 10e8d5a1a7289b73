import CCurl
import HTTPTransport
import HTTPTypes

/// What libcurl calls while the transfer runs, on the loop's thread.
extension CurlTransfer {
    /// Lets libcurl call the transfer that the handle runs.
    static func connectCallbacks(of easy: EasyHandle, tellsProgress: Bool, readsBody: Bool) {
        let context = Unmanaged.passUnretained(easy).toOpaque()
        ccurl_easy_set_pointer(easy.pointer, CURLOPT_PRIVATE, context)
        ccurl_easy_set_pointer(easy.pointer, CURLOPT_WRITEDATA, context)
        ccurl_easy_set_data_callback(easy.pointer, CURLOPT_WRITEFUNCTION, bodyCallback)
        ccurl_easy_set_pointer(easy.pointer, CURLOPT_HEADERDATA, context)
        ccurl_easy_set_data_callback(easy.pointer, CURLOPT_HEADERFUNCTION, headerCallback)
        ccurl_easy_set_pointer(easy.pointer, CURLOPT_PREREQDATA, context)
        ccurl_easy_set_prereq_callback(easy.pointer, sendCallback)
        if tellsProgress {
            ccurl_easy_set_pointer(easy.pointer, CURLOPT_XFERINFODATA, context)
            ccurl_easy_set_progress_callback(easy.pointer, progressCallback)
            easy.set(CURLOPT_NOPROGRESS, 0)
        }
        if readsBody {
            ccurl_easy_set_pointer(easy.pointer, CURLOPT_READDATA, context)
            // No seek callback: libcurl then fails instead of sending a body a second time.
            ccurl_easy_set_data_callback(easy.pointer, CURLOPT_READFUNCTION, readCallback)
        }
    }

    /// The transfer that a callback, or a message about a handle, is for.
    static func running(on context: UnsafeMutableRawPointer?) -> CurlTransfer? {
        context.flatMap { Unmanaged<EasyHandle>.fromOpaque($0).takeUnretainedValue().transfer }
    }

    /// Called often; a total that is not known is 0.
    private static let progressCallback: curl_xferinfo_callback = { context, total, now, sendTotal, sent in
        guard let transfer = running(on: context) else { return 0 }
        transfer.progress?.note(
            TransferProgress(
                sent: Int64(sent),
                sentTotal: sendTotal > 0 ? Int64(sendTotal) : nil,
                received: Int64(now),
                receivedTotal: total > 0 ? Int64(total) : nil
            )
        )
        return 0
    }

    private static let bodyCallback: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = running(on: context) else { return 0 }
        return transfer.receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    private func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
        deadlines.noteAnswer(at: .now)
        switch channel.receive(bytes) {
        case .taken:
            pool.multi.noteBytes(for: self)
            return bytes.count
        case .full:
            isPaused = true
            return Int(CURL_WRITEFUNC_PAUSE)
        case .tooLarge(let limit):
            callbackFailure = .tooLarge(limit)
            return 0
        }
    }

    private static let headerCallback: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = running(on: context) else { return 0 }
        return transfer.receiveHead(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    /// How many bytes all lines of an answer's head may have, those of interim answers and trailers among them.
    static let headLimit = 256 << 10

    /// What the shortest line counts for: `HTTPFields` ends the program at 65,535 fields, which are more than the limit by that.
    private static let leastLine = 5

    private func receiveHead(_ line: UnsafeRawBufferPointer) -> Int {
        deadlines.noteAnswer(at: pool.multi.moment)
        headSize += max(Self.leastLine, line.count)
        guard headSize <= Self.headLimit else {
            callbackFailure = .headTooLarge(Self.headLimit)
            return 0
        }
        guard header.feed(line, known: pool.multi.knownLines), let head = header.head else { return line.count }
        guard !header.isEndless else {
            callbackFailure = .twoLengths
            return 0
        }
        // A server that failed often hangs up without announcing it (uvicorn does after an exception). The next request
        // on such a connection would be lost, and if it is a POST it could not be sent again.
        if header.status?.kind == .serverError {
            easy?.set(CURLOPT_FORBID_REUSE, 1)
            easy?.forgetTemplate()
        }
        channel.receive(head)
        return line.count
    }

    private static let readCallback: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = running(on: context) else { return Int(CURL_READFUNC_ABORT) }
        return transfer.read(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard case .reader(let reader)? = request.body else { return 0 }
        switch reader.read(into: buffer, whenReady: { [weak self] in self?.resumeSending() }) {
        case .bytes(let count): return count
        case .end: return 0
        case .pending:
            isSendingPaused = true
            return Int(CURL_READFUNC_PAUSE)
        case .failed(let failure):
            callbackFailure = failure
            return Int(CURL_READFUNC_ABORT)
        }
    }

    /// Called before each sending. libcurl sends a request again when a kept connection turns out to be closed, a POST
    /// too; the server may have acted on the first one, so the second sending is refused (RFC 9110 section 9.2.2).
    private static let sendCallback: curl_prereq_callback = { context, _, _, _, _ in
        guard let transfer = running(on: context) else { return Int32(CURL_PREREQFUNC_ABORT) }
        transfer.timesSent += 1
        transfer.deadlines.noteSending(at: transfer.pool.multi.moment)
        let mayBeSent = transfer.timesSent == 1 || transfer.request.isIdempotent
        return Int32(mayBeSent ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT)
    }
}
