/// Names that a description cannot have in Swift, and words that keep one case.
enum ReservedNames {
    /// Words that stand in backticks when they are names (The Swift Programming Language, "Keywords and Punctuation").
    ///
    /// `async` and `await` are no keywords, but a variable of that name reads as one.
    static let keywords: Set<String> = [
        "Any", "Self", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// What every client has (DESIGN.md section 6) and what it could not be without.
    static let methods: Set<String> = [
        "caller", "close", "configured", "init", "self", "with", "withResponse",
    ]

    /// What a struct cannot call a property: `self` is the value, the others come with `Hashable`.
    static let properties: Set<String> = ["hashValue", "self"]

    /// What an open enum cannot call a case; `unknown` is for values that the description does not name.
    static let cases: Set<String> = ["self", "unknown"]

    /// What no type of a description may hide: what generated code names, and what people write beside it every day.
    static let types: Set<String> = [
        "APICaller", "APIClient", "APIError", "APIParameter", "APIPath", "APIRequest", "APIStream", "Any", "AnyObject",
        "Array", "Bool", "Character", "ClientConfiguration", "Codable", "CodingKey", "Data", "Date", "Decodable",
        "Decoder", "DecodingError", "Dictionary", "Double", "Duration", "Encodable", "Encoder", "Equatable", "Error",
        "Float", "Hashable", "Identifiable", "Int", "JSONValue", "KeyValuePairs", "MainActor", "Never", "Nullable",
        "ObjectDecoder", "ObjectEncoder", "Optional", "Protocol", "RawRepresentable", "Result", "Self", "Sendable",
        "Sequence", "Set", "StreamFormat", "String", "SyncAPIStream", "Task", "Type", "UInt8", "URL", "UUID", "Void",
    ]

    /// The word in its one case, where it is an acronym, its plural, or one with a number.
    static func acronym(_ lower: String) -> String? {
        let letters = lower.prefix { !$0.isNumber }
        if acronyms.contains(String(letters)), lower.dropFirst(letters.count).allSatisfy(\.isNumber) {
            return lower.uppercased()
        }
        guard lower.hasSuffix("s"), acronyms.contains(String(lower.dropLast())) else { return nil }
        return lower.dropLast().uppercased() + "s"
    }

    private static let acronyms: Set<String> = [
        "ai", "api", "cors", "cpu", "csrf", "css", "csv", "dns", "gpu", "html", "http", "https", "id", "ip", "json",
        "jwt", "llm", "mac", "mfa", "mime", "ml", "os", "pdf", "php", "png", "ram", "rgb", "rpc", "sdk", "sha", "smtp",
        "sql", "ssd", "sse", "ssh", "ssl", "sso", "svg", "tcp", "tls", "ttl", "udp", "ui", "uri", "url", "utc", "utf",
        "uuid", "vm", "vram", "xml", "yaml",
    ]
}
