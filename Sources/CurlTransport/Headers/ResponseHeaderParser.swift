import HTTPTypes

/// Parses the header section of a response, line by line as libcurl delivers it.
///
/// Interim responses (1xx, RFC 9110 section 15.2) are skipped, and so are trailers, which follow the header section.
struct ResponseHeaderParser {
    /// Status and fields of the final response, after the empty line that ends them.
    private(set) var head: HTTPResponse?

    /// The status of that response, or of the one that is being parsed.
    private(set) var status: HTTPResponse.Status?

    /// Whether it has two different Content-Length values and no Transfer-Encoding, so that its end is unknown (RFC 9112 section 6.3).
    private(set) var hasConflictingContentLength = false

    private var fields: [HTTPField] = []
    private var length: HTTPField?

    /// Parses one line with its line end; true if it completes the header section.
    mutating func feed(_ line: UnsafeRawBufferPointer, known: KnownHeaderLines) -> Bool {
        guard head == nil else { return false }
        let text = UnsafeRawBufferPointer(rebasing: line[..<Self.end(of: line)])
        guard let first = text.first else { return endOfFields() }
        if first == UInt8(ascii: "H"), text.starts(with: "HTTP/".utf8) {
            status = known.status(text, read: Self.status)
            fields = []
            length = nil
            hasConflictingContentLength = false
        } else if Self.isBlank(first) {
            unfold(text)
        } else if let colon = text.firstIndex(of: UInt8(ascii: ":")), let field = known.field(text, colon: colon) {
            append(field)
        }
        return false
    }

    /// Returns the index of the line end: CR LF, or one of them. In the value of a field both become spaces (RFC 9112 section 2.2).
    private static func end(of line: UnsafeRawBufferPointer) -> Int {
        var end = line.count
        while end > 0, line[end - 1] == 0x0D || line[end - 1] == 0x0A { end -= 1 }
        return end
    }

    /// Returns the first index that is not blank.
    private static func start(of text: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index < text.count, isBlank(text[index]) { index += 1 }
        return index
    }

    private mutating func endOfFields() -> Bool {
        guard let status, status.kind != .informational else { return false }
        if hasConflictingContentLength, fields.contains(where: { $0.name == .transferEncoding }) {
            hasConflictingContentLength = false
        }
        // Adding them one by one takes several times as long.
        var headerFields = HTTPFields()
        headerFields.reserveCapacity(fields.count)
        headerFields.replaceSubrange(0..<0, with: fields)
        head = HTTPResponse(status: status, headerFields: headerFields)
        return true
    }

    private mutating func append(_ field: HTTPField) {
        if field.name == .contentLength {
            if let length, length.value != field.value { hasConflictingContentLength = true }
            length = field
        }
        fields.append(field)
    }

    /// Appends a line that begins with white space to the field before it (RFC 9112 section 5.2).
    private mutating func unfold(_ line: UnsafeRawBufferPointer) {
        guard let last = fields.indices.last else { return }
        let value = fields[last].withUnsafeBytesOfValue { Array($0) } + [0x20] + line[Self.start(of: line, from: 0)...]
        fields[last] = HTTPField(name: fields[last].name, value: value)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Parses a status line such as `HTTP/1.1 404 Not Found`: the code is between the first two spaces.
    private static func status(of line: UnsafeRawBufferPointer) -> HTTPResponse.Status? {
        guard let space = line.firstIndex(of: 0x20) else { return nil }
        let begin = start(of: line, from: space)
        var (end, code) = (begin, 0)
        while end < line.count, line[end] != 0x20 {
            guard (0x30...0x39).contains(line[end]), code < 1000 else { return nil }
            code = code * 10 + Int(line[end] - 0x30)
            end += 1
        }
        guard (100...999).contains(code) else { return nil }
        let reason = end < line.count ? String(decoding: line[(end + 1)...], as: UTF8.self) : ""
        return HTTPResponse.Status(code: code, reasonPhrase: reason)
    }
}
