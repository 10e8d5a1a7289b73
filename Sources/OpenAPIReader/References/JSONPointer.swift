/// A JSON Pointer: the keys and indices on the path to a node (RFC 6901).
struct JSONPointer: Hashable {
    var tokens: [String]

    init(tokens: [String] = []) {
        self.tokens = tokens
    }

    /// Reads the fragment of a URI (RFC 6901 section 6); returns nil for a fragment such as `anchor`, which is not a pointer.
    init?(fragment: Substring) {
        guard !fragment.isEmpty else {
            self.init()
            return
        }
        guard fragment.utf8.first == UInt8(ascii: "/") else { return nil }
        let parts = fragment.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        self.init(tokens: parts.map { Self.unescaped(String(Substring($0)).percentDecoded) })
    }

    /// Replaces `~1` with a slash and `~0` with a tilde.
    private static func unescaped(_ token: String) -> String {
        guard token.utf8.contains(UInt8(ascii: "~")) else { return token }
        return token.replacing("~1", with: "/").replacing("~0", with: "~")
    }
}

extension String {
    /// The text with each `%XX` replaced by its byte; invalid escapes are kept (RFC 3986 section 2.1).
    var percentDecoded: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            let isEscape = byte == UInt8(ascii: "%") && digits.count == 2 && digits.allSatisfy(\.isHexDigit)
            if isEscape, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
