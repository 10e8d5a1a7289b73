/// Names that generated code cannot use, and acronyms.
enum ReservedNames {
    /// Words that need backticks when they are used as names (The Swift Programming Language, "Keywords and Punctuation").
    ///
    /// `async` and `await` are not keywords, but a variable with such a name reads like one.
    static let keywords: Set<String> = [
        "Any", "Self", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// Names that methods cannot have: the members of `APIClient` and `SyncAPIClient`, and those of every class.
    static let methods: Set<String> = [
        "asyncClient", "blocking", "caller", "close", "configuration", "configured",
        "defaultBaseURL", "init", "self", "wait", "with",
        "withResponse",
    ]

    /// Names that properties cannot have: `self`, and the members of `Hashable` and `OpenObjectModel`.
    static let properties: Set<String> = ["hashValue", "objectParts", "propertyValues", "self"]

    /// Local variables of the generated coding methods: a property with such a name needs `self.` there.
    static let codingLocals: Set<String> = ["decoder", "encoder", "object"]

    /// Names that cases of an open enum cannot have: `unknown`, and the properties of every open enum.
    static let cases: Set<String> = ["allCases", "hashValue", "knownValues", "rawValue", "self", "unknown"]

    /// Names that cases of a union cannot have.
    static let unionCases: Set<String> = ["hashValue", "members", "payload", "self", "unknown"]

    /// Names that types cannot have, because they would hide others.
    static let types: Set<String> = language.union(foundation).union(runtime).union(calls).union(seams).union(coding)

    /// Names of the language and the standard library that are in common use.
    private static let language: Set<String> = [
        "Any", "AnyHashable", "AnyObject", "Array", "AsyncSequence", "Bool", "CancellationError", "CaseIterable",
        "Character", "Codable", "CodingKey", "Comparable", "CustomStringConvertible", "Decodable", "Decoder",
        "DecodingError", "Dictionary", "Double", "Duration", "Encodable", "Encoder", "EncodingError", "Equatable",
        "Error", "Float", "Hashable", "Hasher", "Identifiable", "Int", "Int16", "Int32", "Int64", "Int8", "KeyPath",
        "KeyValuePairs", "MainActor", "Never", "Optional", "Protocol", "RawRepresentable", "Result", "Self", "Sendable",
        "Sequence", "Set", "String", "Substring", "Swift", "Task", "Type", "UInt", "UInt16", "UInt32", "UInt64",
        "UInt8", "Void",
    ]

    /// Names of Foundation; a file that imports both modules could use neither type.
    private static let foundation: Set<String> = [
        "Bundle", "Calendar", "CharacterSet", "Data", "Date", "DateComponents", "DateFormatter", "DateInterval",
        "Decimal", "FileHandle", "FileManager", "Foundation", "Host", "IndexPath", "IndexSet", "JSONDecoder",
        "JSONEncoder", "Locale", "Measurement", "Notification", "Operation", "Pipe", "Port", "Process", "Progress",
        "Scanner", "Stream", "Thread", "TimeInterval", "TimeZone", "Timer", "URL", "URLComponents", "URLRequest",
        "URLResponse", "URLSession", "UUID", "Unit",
    ]

    /// The public types of the runtime and of the module that it exports; a test compares them.
    private static let runtime: Set<String> = [
        "CompleteResponse", "APIResponse", "FieldEncoding", "FilePart", "UploadBody",
        "APICaller", "APIClient", "APIError", "APIParameter", "APIPath", "APIRequest", "APIRuntime", "APIStream",
        "ClientConfiguration", "HTTP2ErrorCode", "HTTP3ErrorCode", "HTTPField", "HTTPFields", "HTTPRequest",
        "HTTPResponse", "HTTPTypes", "JSONValue",
        "Nullable", "ParameterStyle", "StreamFormat", "SyncAPIClient",
        "SyncAPIStream", "MatchedUnion", "UnionDecoder", "UnionMembers", "TaggedUnion",
    ]

    /// Types of the runtime for parameters, credentials and servers.
    private static let calls: Set<String> = [
        "APICredentialSet", "APICredentials", "APISecurityScheme", "BasicCredential", "CredentialedAPIClient",
        "OAuth2Credential", "ParameterStyle", "ServedAPIClient", "TokenCredential",
    ]

    /// Types of the runtime for middleware and transports.
    private static let seams: Set<String> = [
        "APIPages", "BodyPieces", "ClientCertificate", "CurlTransport", "HTTPProxy", "LoggingMiddleware", "Middleware",
        "ScriptedTransport",
        "StartedCall", "SyncAPIPages", "TLSVersion", "TransferProgress", "Transport", "TransportRequest",
        "TransportResponse",
    ]

    /// Types of the runtime for models.
    private static let coding: Set<String> = [
        "Base64Data", "Base64URLData", "CalendarDate", "CalendarDuration", "DateTime", "DecimalNumber", "DecimalText",
        "FormattedText",
        "APIValue", "Indirect", "KnownValues", "ModelJSON", "ObjectModel", "ObjectDecoder", "PropertyKeys",
        "ObjectPart",
        "ObjectLayout", "OpenObjectModel", "OpenEnum", "OptionalIndirect",
        "PropertyDecodingContainer", "PropertyEncodingContainer", "PropertyKey", "TimeOfDay", "TupleDecoder",
        "TupleEncoder", "URLText", "UUIDText",
    ]

    /// Returns the word in uppercase where it is an acronym, with a number or a plural `s` after it; else nil.
    static func acronym(_ lower: String) -> String? {
        let letters = lower.utf8.prefix { !isDigit($0) }
        if acronyms.contains(String(Substring(letters))), lower.utf8.dropFirst(letters.count).allSatisfy(isDigit) {
            return lower.uppercased()
        }
        guard lower.hasSuffix("s"), acronyms.contains(String(lower.dropLast())) else { return nil }
        return lower.dropLast().uppercased() + "s"
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static let acronyms: Set<String> = [
        "acl", "ai", "api", "aws", "cors", "cpu", "csrf", "css", "csv", "dns", "gpu", "html", "http", "https", "iam",
        "iban", "id", "ip", "json", "jwt", "ldap", "llm", "mac", "mfa", "mime", "ml", "os", "pdf", "php", "png", "ram",
        "rgb", "rpc", "saml", "scim", "sdk", "sha", "sku", "sms", "smtp", "sql", "ssd", "sse", "ssh", "ssl", "sso",
        "svg", "tcp", "tls", "ttl", "udp", "ui", "uri", "url", "utc", "utf", "uuid", "vat", "vm", "vpn", "vram", "xml",
        "yaml",
    ]
}
