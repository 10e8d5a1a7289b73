import HTTPTransport

/// Public keys that a server must have one of.
enum PinnedKeys {
    /// What libcurl takes; it would take anything else for the name of a file, and a pin that is none must not be passed over.
    ///
    /// Throws where a key is not `sha256//` with the base64 of 32 bytes.
    static func text(_ keys: [String]) throws(TransferFailure) -> String {
        for key in keys where !isKey(key) {
            throw TransferFailure(
                .configuration,
                "'\(key)' in configuration.pinnedKeys is no key; write 'sha256//' and the base64 of the key's SHA-256"
            )
        }
        return keys.joined(separator: ";")
    }

    /// 32 bytes are 43 digits and one `=` (RFC 4648 section 4).
    private static func isKey(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst(8)
        guard text.hasPrefix("sha256//"), digits.count == 44, digits.last == UInt8(ascii: "=") else { return false }
        return digits.dropLast().allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
    }
}
