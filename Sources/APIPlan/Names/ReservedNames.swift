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

    /// What every client has: the members of `APIClient` and `SyncAPIClient`, and what no class can be without.
    static let methods: Set<String> = [
        "asyncClient", "blocking", "caller", "close", "configuration", "configured",
        "defaultBaseURL", "init", "self", "wait", "with",
        "withResponse",
    ]

    /// What a struct cannot call a property: `self` is the value, the others come with `Hashable` and `ObjectValue`.
    static let properties: Set<String> = ["hashValue", "objectParts", "propertyValues", "self"]

    /// What an open enum cannot call a case: `unknown` is for values that the description does not name, the others are
    /// properties that every enum has.
    static let cases: Set<String> = ["allCases", "hashValue", "knownValues", "rawValue", "self", "unknown"]

    /// What a union cannot call a case.
    static let unionCases: Set<String> = ["hashValue", "members", "payload", "self", "unknown"]

    /// What no type of a description may hide.
    static let types: Set<String> = language.union(foundation).union(runtime).union(calls).union(seams).union(coding)

    /// Names of the language and its library that generated code uses and people write every day.
    private static let language: Set<String> = [
        "Any", "AnyHashable", "AnyObject", "Array", "AsyncSequence", "Bool", "CancellationError", "CaseIterable",
        "Character", "Codable", "CodingKey", "Comparable", "CustomStringConvertible", "Decodable", "Decoder",
        "DecodingError", "Dictionary", "Double", "Duration", "Encodable", "Encoder", "EncodingError", "Equatable",
        "Error", "Float", "Hashable", "Hasher", "Identifiable", "Int", "Int16", "Int32", "Int64", "Int8", "KeyPath",
        "KeyValuePairs", "MainActor", "Never", "Optional", "Protocol", "RawRepresentable", "Result", "Self", "Sendable",
        "Sequence", "Set", "String", "Substring", "Swift", "Task", "Type", "UInt", "UInt16", "UInt32", "UInt64",
        "UInt8", "Void",
    ]

    /// Names of Foundation; who imports both modules could use neither.
    private static let foundation: Set<String> = [
        "Bundle", "Calendar", "CharacterSet", "Data", "Date", "DateComponents", "DateFormatter", "DateInterval",
        "Decimal", "FileHandle", "FileManager", "Foundation", "Host", "IndexPath", "IndexSet", "JSONDecoder",
        "JSONEncoder", "Locale", "Measurement", "Notification", "Operation", "Pipe", "Port", "Process", "Progress",
        "Scanner", "Stream", "Thread", "TimeInterval", "TimeZone", "Timer", "URL", "URLComponents", "URLRequest",
        "URLResponse", "URLSession", "UUID", "Unit",
    ]

    /// Every public type of the runtime and of the module that it hands on; a test compares them.
    private static let runtime: Set<String> = [
        "CompleteResponse", "APIResponse", "FieldEncoding", "FilePart", "UploadBody",
        "APICaller", "APIClient", "APIError", "APIParameter", "APIPath", "APIRequest", "APIRuntime", "APIStream",
        "ClientConfiguration", "HTTP2ErrorCode", "HTTP3ErrorCode", "HTTPField", "HTTPFields", "HTTPRequest",
        "HTTPResponse", "HTTPTypes", "JSONValue",
        "Nullable", "ParameterStyle", "StreamFormat", "SyncAPIClient",
        "SyncAPIStream", "UnionCodable", "UnionDecoder", "UnionMembers", "UnionValue",
    ]

    /// What the runtime has for parameters, credentials and servers.
    private static let calls: Set<String> = [
        "APICredentialSet", "APICredentials", "APISecurityScheme", "BasicCredential", "CredentialedAPIClient",
        "OAuth2Credential", "ParameterStyle", "ServedAPIClient", "TokenCredential",
    ]

    /// What the runtime has for those who stand between a call and the network.
    private static let seams: Set<String> = [
        "APIPages", "BodyPieces", "CurlTransport", "LoggingMiddleware", "Middleware", "ScriptedTransport",
        "SyncAPIPages", "TransferProgress", "Transport", "TransportRequest", "TransportResponse",
    ]

    /// Public types of the runtime that models are made of.
    private static let coding: Set<String> = [
        "Base64Data", "CalendarDate", "CalendarDuration", "DateTime", "DecimalNumber", "DecimalText", "FormattedText",
        "APIValue", "Indirect", "KnownValues", "ObjectCodable", "ObjectDecoder", "ObjectKeys", "ObjectPart",
        "ObjectShape", "ObjectValue", "OpenEnum", "OptionalIndirect",
        "PropertyDecodingContainer", "PropertyEncodingContainer", "PropertyKey", "TimeOfDay", "TupleDecoder",
        "TupleEncoder", "URLText", "UUIDText",
    ]

    /// The word in its one case, where it is an acronym, its plural, or one with a number.
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
        "ai", "api", "cors", "cpu", "csrf", "css", "csv", "dns", "gpu", "html", "http", "https", "id", "ip", "json",
        "jwt", "llm", "mac", "mfa", "mime", "ml", "os", "pdf", "php", "png", "ram", "rgb", "rpc", "sdk", "sha", "smtp",
        "sql", "ssd", "sse", "ssh", "ssl", "sso", "svg", "tcp", "tls", "ttl", "udp", "ui", "uri", "url", "utc", "utf",
        "uuid", "vm", "vram", "xml", "yaml",
    ]
}
