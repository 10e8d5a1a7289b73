import HTTPTypes

/// The status line and the fields of an answer, line by line as libcurl hands them over.
///
/// Interim answers (1xx, RFC 9110 section 15.2) are passed over, and so are trailers, which come after the head.
struct ResponseHeaderParser {
    /// The head of the final answer, once its empty line came.
    private(set) var head: HTTPResponse?

    private var status: HTTPResponse.Status?
    private var fields = HTTPFields()

    /// Takes one line with its line end; true when the head is complete by it.
    mutating func feed(_ line: UnsafeRawBufferPointer) -> Bool {
        guard head == nil else { return false }
        let text = line.prefix { $0 != 0x0D && $0 != 0x0A }
        if text.isEmpty { return endOfFields() }
        if text.starts(with: "HTTP/".utf8) {
            status = Self.status(of: text)
            fields = HTTPFields()
        } else if let first = text.first, Self.isBlank(first) {
            unfold(text)
        } else if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
            append(name: text[..<colon], value: text[(colon + 1)...])
        }
        return false
    }

    private mutating func endOfFields() -> Bool {
        guard let status, status.kind != .informational else { return false }
        head = HTTPResponse(status: status, headerFields: fields)
        return true
    }

    private mutating func append(name: Slice<UnsafeRawBufferPointer>, value: Slice<UnsafeRawBufferPointer>) {
        guard let name = HTTPField.Name(String(decoding: name, as: UTF8.self)) else { return }
        // As bytes, for some servers write Latin-1: those stay to be read with `withUnsafeBytesOfValue`.
        fields.append(HTTPField(name: name, value: value.drop(while: Self.isBlank)))
    }

    /// A line that begins with white space goes on with the field before it (RFC 9112 section 5.2).
    private mutating func unfold(_ line: Slice<UnsafeRawBufferPointer>) {
        guard let last = fields.indices.last else { return }
        let value = fields[last].withUnsafeBytesOfValue { Array($0) } + [0x20] + line.drop(while: Self.isBlank)
        fields[last] = HTTPField(name: fields[last].name, value: value)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// `HTTP/1.1 404 Not Found`: the number between the first two spaces.
    private static func status(of line: Slice<UnsafeRawBufferPointer>) -> HTTPResponse.Status? {
        let parts = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: true)
        guard parts.count >= 2, let code = Int(String(decoding: parts[1], as: UTF8.self)), (100...999).contains(code)
        else { return nil }
        let reason = parts.count > 2 ? String(decoding: parts[2], as: UTF8.self) : ""
        return HTTPResponse.Status(code: code, reasonPhrase: reason)
    }
}
