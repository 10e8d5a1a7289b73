extension MediaType {
    /// The type without parameters, in lower case (RFC 9110 section 8.3.1).
    package var essence: String {
        let type = name.utf8.prefix { $0 != UInt8(ascii: ";") }
        // It is asked for again and again, and nearly always is what it should be.
        let isPlain = type.allSatisfy {
            $0 > 0x20 && $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        }
        let text = String(Substring(type))
        return isPlain ? text : text.filter { !$0.isWhitespace }.lowercased()
    }

    /// Whether the body is JSON (RFC 6839 section 3.1); `text/json` is what some servers call it.
    package var isJSON: Bool {
        essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }

    /// Whether the body is XML, which we leave to the caller.
    package var isXML: Bool { essence == "application/xml" || essence == "text/xml" || essence.hasSuffix("+xml") }

    /// Whether the body is text that nothing takes apart.
    package var isText: Bool { essence.hasPrefix("text/") && !isJSON && !isXML || essence == "plain/text" }

    /// Whether the body is made of named parts (RFC 7578).
    package var isMultipartForm: Bool { essence == "multipart/form-data" }

    /// Whether the body is made of fields of a form.
    package var isForm: Bool { essence == "application/x-www-form-urlencoded" }

    /// Whether the name stands for several types, as `image/*` does.
    package var isRange: Bool { essence.hasSuffix("*") || essence.hasPrefix("*") }

    /// Whether JSON is among the types of the range.
    package var isRangeWithJSON: Bool { essence == "*/*" || essence == "*" || essence == "application/*" }
}
