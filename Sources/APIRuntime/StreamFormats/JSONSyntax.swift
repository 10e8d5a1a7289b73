import Platform

/// Questions about text that may be JSON.
enum JSONText {
    /// Whether the text is one JSON value (RFC 8259 section 2).
    static func isValid(_ text: String) -> Bool {
        (try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))) != nil
    }
}
