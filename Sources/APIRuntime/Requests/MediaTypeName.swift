/// Reads the text of a media type (RFC 9110 section 8.3.1).
enum MediaTypeName {
    /// Returns the type without parameters, in lower case.
    static func essence(_ name: String) -> String {
        name.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
    }

    /// Whether the type is `application/json`, `text/json` or any `…+json` (RFC 6839 section 3.1).
    static func isJSON(_ name: String) -> Bool {
        let essence = essence(name)
        return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }

    /// Whether it is a range of types, such as `image/*`.
    static func isRange(_ name: String) -> Bool { essence(name).hasSuffix("*") || essence(name).hasPrefix("*") }

    /// Whether a type equals another one or is in a range.
    static func matches(_ name: String, _ range: String) -> Bool {
        let (essence, range) = (essence(name), essence(range))
        guard range.hasSuffix("*") else { return essence == range }
        return essence.hasPrefix(range.prefix { $0 != "*" })
    }
}
