import CCurl
import HTTPTransport
import HTTPTypes

/// A libcurl easy handle with its error text, its list of header lines, and the transfer that it runs.
///
/// Owned by the loop's thread: made, used and freed there. What a transfer sets stays for the next one, which sets what is
/// different: that takes libcurl less time than the whole again.
final class EasyHandle {
    /// libcurl's handle; valid as long as this object.
    let pointer: UnsafeMutableRawPointer
    private let errorText: UnsafeMutablePointer<CChar>

    /// The transfer that libcurl runs with it, kept alive by that; libcurl's callbacks are given the handle and find it here.
    var transfer: CurlTransfer?

    /// Its place among the handles that its pool runs.
    var place = 0

    /// What its options were set for; nil when they may be of any kind.
    private var template: TransferTemplate?
    private var hasBody = false

    private var url = ""
    private var readURL: OpaquePointer?

    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var headerLines: [String] = []
    /// What the lines were made of.
    private var headers: Shared<HTTPFields>?

    /// Makes a handle; nil when libcurl has no memory.
    init?() {
        guard let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_easy_cleanup(pointer)
        curl_slist_free_all(headerList)
        curl_url_cleanup(readURL)
        errorText.deallocate()
    }

    /// Forgets all options unless they were set for the same; true where they stay. Connections are the multi handle's.
    func keepsOptions(for template: TransferTemplate?) -> Bool {
        if let template, template == self.template { return true }
        if self.template != nil { reset() }
        self.template = template
        return false
    }

    private func reset() {
        curl_easy_reset(pointer)
        url = ""
        headerLines = []
        headers = nil
    }

    /// Lets go of what belonged to the last transfer alone.
    func clear() {
        transfer = nil
        errorText[0] = 0
        if template == nil {
            reset()
        } else if hasBody {
            // Makes the method POST, which it is where the template has a body, and must not become elsewhere.
            ccurl_easy_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, nil)
        }
        hasBody = false
    }

    /// Has the next transfer set all options anew, for this one's are no longer those of its template.
    func forgetTemplate() {
        template = nil
    }

    /// What libcurl says about the last failure, in its own words.
    func failureText(of code: CURLcode) -> String {
        let text = String(cString: errorText)
        return text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
    }

    /// Lets libcurl write its words about a failure here.
    func collectFailureText() {
        errorText[0] = 0
        ccurl_easy_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorText)
    }

    /// How much of the body went out.
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

    /// Sets a number or a switch that must not be passed over; throws where libcurl does not take it.
    func require(_ option: CURLoption, _ value: Int, for purpose: String) throws(TransferFailure) {
        try check(ccurl_easy_set_long(pointer, option, value), purpose)
    }

    /// Sets a text that must not be passed over; throws where libcurl does not take it.
    func require(_ option: CURLoption, _ text: String, for purpose: String) throws(TransferFailure) {
        try check(text.withCString { ccurl_easy_set_pointer(pointer, option, $0) }, purpose)
    }

    private func check(_ code: CURLcode, _ purpose: String) throws(TransferFailure) {
        guard code != CURLE_OK else { return }
        let reason = String(cString: curl_easy_strerror(code))
        throw TransferFailure(.configuration, "libcurl does not take configuration.\(purpose) (\(reason))")
    }

    /// Sets the address. libcurl reads it once for all transfers to it; one that it cannot read it says so of itself.
    func setURL(_ text: String) {
        guard text != url else { return }
        url = text
        set(CURLOPT_URL, text)
        if readURL == nil { readURL = curl_url() }
        let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_PATH_AS_IS)
        let isRead = readURL != nil && curl_url_set(readURL, CURLUPART_URL, text, flags) == CURLUE_OK
        ccurl_easy_set_pointer(pointer, CURLOPT_CURLU, isRead ? UnsafeRawPointer(readURL) : nil)
    }

    /// Sets the header fields; `lines` gives them, each `Name: value`.
    func setHeaders(_ headers: Shared<HTTPFields>, lines: () -> [String]) {
        if let known = self.headers, known.isSame(as: headers) { return }
        self.headers = headers
        let lines = lines()
        guard lines != headerLines else { return }
        headerLines = lines
        curl_slist_free_all(headerList)
        headerList = nil
        for line in lines {
            // Without memory the line is missing; the transfer then fails in libcurl, which has none either.
            if let longer = curl_slist_append(headerList, line) { headerList = longer }
        }
        ccurl_easy_set_pointer(pointer, CURLOPT_HTTPHEADER, headerList)
    }

    /// Announces a body that the read callback gives; without a length it is chunked.
    func setBodyLength(_ length: Int64?) {
        ccurl_easy_set_size(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(length ?? -1))
        // libcurl asks for as much at once as this; 16 KB would be four times as many calls.
        set(CURLOPT_UPLOAD_BUFFERSIZE, 64 << 10)
    }

    /// Sets the body, which libcurl copies.
    func setBody(_ bytes: [UInt8]) {
        hasBody = true
        ccurl_easy_set_size(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress ?? UnsafeRawPointer(errorText)
            ccurl_easy_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, start)
        }
    }
}
