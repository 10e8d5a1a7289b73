import CCurl
import HTTPTransport

/// libcurl's callbacks, which forward to the transfer of the handle. libcurl calls them on the loop's thread.
///
/// Safety: their context is the handle, unretained. libcurl calls them only between `curl_multi_add_handle` and
/// `curl_multi_remove_handle`, and the pool's multi handle owns the handle during that time.
extension EasyHandle {
    /// Sets the callbacks; they forward to the handle's current transfer.
    func setCallbacks(reportsProgress: Bool, readsBody: Bool) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        ccurl_easy_set_pointer(pointer, CURLOPT_PRIVATE, context)
        ccurl_easy_set_pointer(pointer, CURLOPT_WRITEDATA, context)
        ccurl_easy_set_data_callback(pointer, CURLOPT_WRITEFUNCTION, Self.bodyCallback)
        ccurl_easy_set_pointer(pointer, CURLOPT_HEADERDATA, context)
        ccurl_easy_set_data_callback(pointer, CURLOPT_HEADERFUNCTION, Self.headerCallback)
        ccurl_easy_set_pointer(pointer, CURLOPT_PREREQDATA, context)
        ccurl_easy_set_prereq_callback(pointer, Self.sendCallback)
        if reportsProgress {
            ccurl_easy_set_pointer(pointer, CURLOPT_XFERINFODATA, context)
            ccurl_easy_set_progress_callback(pointer, Self.progressCallback)
            set(CURLOPT_NOPROGRESS, 0)
        }
        if readsBody {
            ccurl_easy_set_pointer(pointer, CURLOPT_READDATA, context)
            // No seek callback: libcurl then fails instead of sending a body a second time.
            ccurl_easy_set_data_callback(pointer, CURLOPT_READFUNCTION, Self.readCallback)
        }
    }

    /// The transfer of a callback, or of a message about a handle.
    static func transfer(of context: UnsafeMutableRawPointer?) -> (any RunningTransfer)? {
        context.flatMap { Unmanaged<EasyHandle>.fromOpaque($0).takeUnretainedValue().transfer }
    }

    /// Called often; an unknown total is 0.
    private static let progressCallback: curl_xferinfo_callback = { context, total, received, sendTotal, sent in
        transfer(of: context)?.noteProgress(
            TransferProgress(
                sent: Int64(sent),
                sentTotal: sendTotal > 0 ? Int64(sendTotal) : nil,
                received: Int64(received),
                receivedTotal: total > 0 ? Int64(total) : nil
            )
        )
        return 0
    }

    private static let bodyCallback: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = transfer(of: context) else { return 0 }
        return transfer.receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    private static let headerCallback: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = transfer(of: context) else { return 0 }
        return transfer.receiveHeaderLine(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    private static let readCallback: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = transfer(of: context) else { return Int(CURL_READFUNC_ABORT) }
        return transfer.readBody(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
    }

    /// Called before each sending of the request.
    private static let sendCallback: curl_prereq_callback = { context, _, _, _, _ in
        let isAllowed = transfer(of: context)?.allowSending() ?? false
        return Int32(isAllowed ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT)
    }
}
