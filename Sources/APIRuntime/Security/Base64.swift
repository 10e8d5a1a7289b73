import Platform

enum Base64 {
    /// The text's UTF-8 in base64 (RFC 4648 section 4).
    static func encode(_ text: String) -> String {
        Data(text.utf8).base64EncodedString()
    }
}
