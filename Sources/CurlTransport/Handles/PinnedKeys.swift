import HTTPTransport

/// The public keys of `configuration.pinnedKeys`.
enum PinnedKeys {
    /// Returns the value of libcurl's option. libcurl treats other text as the name of a file, so an invalid key must be an error.
    ///
    /// Throws if a key is not `sha256//` with the Base64 of 32 bytes.
    static func text(_ keys: [String]) throws(TransportError) -> String {
        for key in keys where !isKey(key) {
            throw TransportError(
                .configuration,
                "'\(key)' in configuration.pinnedKeys is not a valid key; write 'sha256//' and the Base64 of the key's SHA-256"
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
