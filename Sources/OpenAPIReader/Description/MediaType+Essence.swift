extension MediaType {
    /// The type without parameters, in lower case (RFC 9110 section 8.3.1).
    package var essence: String {
        let end = name.firstIndex(of: ";") ?? name.endIndex
        return name[..<end].filter { !$0.isWhitespace }.lowercased()
    }

    /// Whether the body is JSON (RFC 6839 section 3.1).
    package var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }

    /// Whether the body is text that nothing takes apart.
    package var isText: Bool { essence.hasPrefix("text/") }
}
