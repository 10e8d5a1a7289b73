extension MediaType {
    /// The type without parameters, in lower case (RFC 9110 section 8.3.1).
    package var essence: String {
        let type = name.utf8.prefix { $0 != UInt8(ascii: ";") }
        // This is called very often, and nearly all names are in lower case and without white space.
        let isPlain = type.allSatisfy {
            $0 > 0x20 && $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        }
        let text = String(Substring(type))
        return isPlain ? text : text.filter { !$0.isWhitespace }.lowercased()
    }

    /// Whether the body is JSON (RFC 6839 section 3.1); some servers use `text/json`.
    package var isJSON: Bool {
        essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }

    /// Whether the body is XML, which is not decoded.
    package var isXML: Bool { essence == "application/xml" || essence == "text/xml" || essence.hasSuffix("+xml") }

    /// Whether the body is text that is not decoded.
    package var isText: Bool { essence.hasPrefix("text/") && !isJSON && !isXML || essence == "plain/text" }

    /// Whether the body consists of named parts (RFC 7578).
    package var isMultipartForm: Bool { essence == "multipart/form-data" }

    /// Whether the body consists of the fields of a form.
    package var isForm: Bool { essence == "application/x-www-form-urlencoded" }

    /// Whether the name is a range of several types, such as `image/*`.
    package var isRange: Bool { essence.hasSuffix("*") || essence.hasPrefix("*") }

    /// Whether JSON is among the types of the range.
    package var isRangeWithJSON: Bool { essence == "*/*" || essence == "*" || essence == "application/*" }
}
