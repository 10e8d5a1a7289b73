import CCurl
import HTTPTransport
import HTTPTypes

/// A libcurl easy handle with its error buffer, its list of header lines, and its current transfer.
///
/// Only the loop's thread creates, uses and releases it. Options stay set for the next transfer, which sets only those that differ:
/// setting all of them takes libcurl longer.
final class EasyHandle {
    /// libcurl's handle; valid as long as this object.
    let pointer: UnsafeMutableRawPointer
    private let errorBuffer: UnsafeMutablePointer<CChar>

    /// The current transfer, kept alive by this reference; libcurl's callbacks forward to it.
    var transfer: (any RunningTransfer)?

    /// Its index in the running handles of its pool.
    var index = 0

    /// The key of the options that are set; nil if they cannot be used again.
    private var optionsKey: OptionsKey?
    private var hasBody = false

    private var url = ""
    private var parsedURL: OpaquePointer?

    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var headerLines: [String] = []
    /// The fields of these lines.
    private var headers: Shared<HTTPFields>?

    /// Creates a handle; nil if libcurl has no memory.
    init?() {
        guard let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
        errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_easy_cleanup(pointer)
        curl_slist_free_all(headerList)
        curl_url_cleanup(parsedURL)
        errorBuffer.deallocate()
    }

    /// Keeps the options if they have this key, and resets them otherwise; true if they are kept. Connections are not affected: they
    /// belong to the multi handle.
    func keepsOptions(for key: OptionsKey?) -> Bool {
        if let key, key == optionsKey { return true }
        if optionsKey != nil { reset() }
        optionsKey = key
        return false
    }

    private func reset() {
        curl_easy_reset(pointer)
        url = ""
        headerLines = []
        headers = nil
    }

    /// Removes everything that belongs to the last transfer only.
    func clear() {
        transfer = nil
        errorBuffer[0] = 0
        if optionsKey == nil {
            reset()
        } else if hasBody {
            // libcurl then sets the method to POST. Requests with this key have a body, so their method is set again.
            ccurl_easy_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, nil)
        }
        hasBody = false
    }

    /// Makes the next transfer set all options, because they no longer match their key.
    func invalidateOptions() {
        optionsKey = nil
    }

    /// libcurl's message about the last failure.
    func errorText(of code: CURLcode) -> String {
        let text = String(cString: errorBuffer)
        return text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
    }

    /// Sets the buffer that libcurl writes error messages into.
    func setErrorBuffer() {
        errorBuffer[0] = 0
        ccurl_easy_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorBuffer)
    }

    /// How many bytes of the body were sent.
    var sentBodyCount: Int64 {
        var count: curl_off_t = 0
        ccurl_easy_get_size(pointer, CURLINFO_SIZE_UPLOAD_T, &count)
        return Int64(count)
    }

    /// Sets a number or a switch.
    func set(_ option: CURLoption, _ value: Int) {
        ccurl_easy_set_long(pointer, option, value)
    }

    /// Sets a text, which libcurl copies.
    func set(_ option: CURLoption, _ text: String) {
        _ = text.withCString { ccurl_easy_set_pointer(pointer, option, $0) }
    }

    /// Sets a required number or switch. Throws if libcurl does not accept it.
    func require(_ option: CURLoption, _ value: Int, for purpose: String) throws(TransportError) {
        try check(ccurl_easy_set_long(pointer, option, value), purpose)
    }

    /// Sets a required text, which libcurl copies. Throws if libcurl does not accept it.
    func require(_ option: CURLoption, _ text: String, for purpose: String) throws(TransportError) {
        try check(text.withCString { ccurl_easy_set_pointer(pointer, option, $0) }, purpose)
    }

    private func check(_ code: CURLcode, _ purpose: String) throws(TransportError) {
        guard code != CURLE_OK else { return }
        let reason = String(cString: curl_easy_strerror(code))
        throw TransportError(.configuration, "libcurl does not accept configuration.\(purpose) (\(reason))")
    }

    /// Sets the URL. libcurl parses it once for all transfers to it. If it is not valid, the transfer fails with libcurl's error.
    func setURL(_ text: String) {
        guard text != url else { return }
        url = text
        set(CURLOPT_URL, text)
        if parsedURL == nil { parsedURL = curl_url() }
        let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_PATH_AS_IS)
        let isParsed = parsedURL != nil && curl_url_set(parsedURL, CURLUPART_URL, text, flags) == CURLUE_OK
        ccurl_easy_set_pointer(pointer, CURLOPT_CURLU, isParsed ? UnsafeRawPointer(parsedURL) : nil)
    }

    /// Sets the header fields; `lines` returns them as libcurl's lines.
    func setHeaders(_ headers: Shared<HTTPFields>, lines: () -> [String]) {
        if let known = self.headers, known.isSame(as: headers) { return }
        self.headers = headers
        let lines = lines()
        guard lines != headerLines else { return }
        headerLines = lines
        curl_slist_free_all(headerList)
        headerList = nil
        for line in lines {
            // Without memory the line is missing; libcurl has no memory either, so the transfer fails.
            if let longer = curl_slist_append(headerList, line) { headerList = longer }
        }
        ccurl_easy_set_pointer(pointer, CURLOPT_HTTPHEADER, headerList)
    }

    /// Sets the length of a body that the read callback returns; nil makes it chunked.
    func setBodyLength(_ length: Int64?) {
        ccurl_easy_set_size(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(length ?? -1))
        // The size of each read. libcurl's default of 16 KB would need four times as many calls.
        set(CURLOPT_UPLOAD_BUFFERSIZE, 64 << 10)
    }

    /// Sets the body, which libcurl copies.
    func setBody(_ bytes: [UInt8]) {
        hasBody = true
        ccurl_easy_set_size(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress ?? UnsafeRawPointer(errorBuffer)
            ccurl_easy_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, start)
        }
    }
}
