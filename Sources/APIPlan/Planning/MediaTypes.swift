import OpenAPIReader

extension MediaType {
    /// The type without parameters, in lower case (RFC 9110 section 8.3.1).
    var essence: String {
        let end = name.firstIndex(of: ";") ?? name.endIndex
        return name[..<end].filter { !$0.isWhitespace }.lowercased()
    }

    /// Whether the body is JSON (RFC 6839 section 3.1).
    var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }

    /// Whether the body is text that nothing takes apart.
    var isText: Bool { essence.hasPrefix("text/") }
}

extension Response {
    /// Whether the response is declared for 2XX.
    var isSuccess: Bool {
        switch status {
        case .code(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .fallback: false
        }
    }
}

extension Response.Status {
    /// The key of the runtime's table of failures.
    var tableKey: Int {
        switch self {
        case .code(let code): code
        case .range(let digit): digit
        case .fallback: 0
        }
    }
}
