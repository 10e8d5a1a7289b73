import APIModels

/// Validates JSON text.
enum JSONSyntax {
    /// Whether the text is one JSON value (RFC 8259 section 2).
    static func isValid(_ text: String) -> Bool {
        (try? JSONDecoding.value(JSONValue.self, from: text)) != nil
    }
}
