/// Which keys a kind of mapping has, and what we do with each.
struct KeyTable: Sendable {
    /// What is said of a key that OpenAPI has and we do not hold.
    struct Refusal: Sendable {
        var severity: Diagnostic.Severity
        var message: String

        /// Without it no right client can be made.
        static func error(_ message: String) -> Refusal { Refusal(severity: .error, message: message) }

        /// It is left out, and the client is right without it.
        static func warning(_ message: String) -> Refusal { Refusal(severity: .warning, message: message) }
    }

    /// The mapping's name in messages: `an operation`.
    var name: String

    /// The keys that a reader reads.
    var read: Set<String>

    /// The keys that mean nothing for a client.
    var ignored: Set<String> = []

    /// The keys that are reported.
    var refused: [String: Refusal] = [:]

    /// Whether a key that the table does not have is an error instead of a warning.
    var isClosed = false

    /// Reports a key that the table refuses or does not have.
    func check(_ entry: YAMLEntry, _ findings: Findings) {
        let key = entry.key
        if read.contains(key) || ignored.contains(key) { return }
        if let refusal = refused[key] {
            report(entry, refusal, findings)
            return
        }
        // `x-` keys are everybody's own, except those that begin as ours do.
        if key.hasPrefix("x-"), !key.hasPrefix("x-swift-"), !isClosed { return }
        let names = read.union(ignored).union(refused.keys).sorted()
        let hint = findings.hint(for: key, among: names)
        let message = "\(key.quoted) is no key of \(name)\(hint)"
        if isClosed {
            findings.error("unknown-key", message, at: entry.position)
        } else {
            let warning = Diagnostic(.warning, code: "unknown-key", message, at: entry.position)
            findings.addOnce("\(name) \(key)", warning)
        }
    }

    /// An error is told at each of its places, a warning once.
    private func report(_ entry: YAMLEntry, _ refusal: Refusal, _ findings: Findings) {
        let message = "\(entry.key.quoted) \(refusal.message)"
        let diagnostic = Diagnostic(refusal.severity, code: "unsupported", message, at: entry.position)
        if refusal.severity == .error {
            findings.add(diagnostic)
        } else {
            findings.addOnce("\(name) \(entry.key)", diagnostic)
        }
    }
}

extension KeyTable {
    static let document = KeyTable(
        name: "an OpenAPI document",
        read: [
            "openapi", "info", "servers", "security", "paths", "components", "webhooks",
            "x-idempotency-header",
        ],
        ignored: ["tags", "externalDocs", "jsonSchemaDialect", "$self"]
    )

    static let info = KeyTable(
        name: "'info'",
        read: ["title", "version", "summary", "description"],
        ignored: ["contact", "license", "termsOfService"]
    )

    static let server = KeyTable(name: "a server", read: ["url", "name", "description", "variables"])

    static let serverVariable = KeyTable(name: "a server variable", read: ["enum", "default", "description"])

    static let securityScheme = KeyTable(
        name: "a security scheme",
        read: ["type", "description", "name", "in", "scheme", "flows", "openIdConnectUrl", "x-swift-name"],
        ignored: ["bearerFormat", "oauth2MetadataUrl", "deprecated"]
    )

    static let components = KeyTable(
        name: "'components'",
        read: ["schemas", "parameters", "responses", "requestBodies", "examples", "pathItems", "securitySchemes"],
        ignored: ["headers", "links", "callbacks", "mediaTypes"]
    )

    static let pathItem = KeyTable(
        name: "a path",
        read: [
            "parameters", "servers", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
            "additionalOperations",
        ],
        ignored: ["summary", "description"]
    )

    static let operation = KeyTable(
        name: "an operation",
        read: [
            "operationId", "summary", "description", "tags", "deprecated", "parameters", "requestBody", "responses",
            "security", "servers",
            "callbacks", "x-stream", "x-swift-name", "x-swift-unlabeled", "x-swift-flatten", "x-pagination",
            "x-idempotency-header",
        ],
        ignored: ["externalDocs"]
    )

    static let parameter = KeyTable(
        name: "a parameter",
        read: [
            "name", "in", "required", "description", "deprecated", "schema", "content", "style", "explode",
            "allowReserved", "x-swift-name",
        ],
        ignored: ["example", "examples", "allowEmptyValue"]
    )

    static let requestBody = KeyTable(name: "a request body", read: ["description", "required", "content"])

    static let response = KeyTable(
        name: "a response",
        read: ["description", "content", "headers", "links"],
        ignored: ["summary"]
    )

    static let mediaType = KeyTable(
        name: "a media type",
        read: ["schema", "itemSchema", "encoding", "example", "examples", "x-speakeasy-sse-sentinel"],
        refused: encodingsOfParts
    )

    static let encoding = KeyTable(
        name: "an encoding",
        read: ["contentType", "style", "explode", "allowReserved", "headers"],
        refused: encodingsOfParts.merging(["encoding": .warning("of parts in a part is not read")]) { own, _ in own }
    )

    private static let encodingsOfParts: [String: Refusal] = [
        "prefixEncoding": .warning("is not read; the caller writes such bodies"),
        "itemEncoding": .warning("is not read; the caller writes such bodies"),
    ]

    static let example = KeyTable(
        name: "an example",
        read: ["value", "dataValue"],
        ignored: ["summary", "description", "serializedValue"],
        refused: ["externalValue": .warning("is not read; only this document is")]
    )

    static let pagination = KeyTable(
        name: "'x-pagination'",
        read: ["cursor", "next", "page", "first", "offset", "items"],
        isClosed: true
    )

    static let stream = KeyTable(
        name: "'x-stream'",
        read: ["method", "when", "format", "item", "done", "error", "lines", "unescape", "resumable"],
        isClosed: true
    )
}
