/// Reads `paths`: every operation, with the parameters of its path.
struct PathReader {
    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    let context: ReadingContext

    private var findings: Findings { context.findings }

    func read(_ paths: [YAMLEntry]) -> [Operation] {
        var firstPlaces: [String: SourcePosition] = [:]
        var operations: [Operation] = []
        for entry in paths where !entry.key.hasPrefix("x-") {
            let path = path(entry)
            let template = PathTemplate(path)
            if let template {
                if let first = firstPlaces[template.shape] {
                    let message = "the path \(entry.key.quoted) is to a server the same as the one at \(first)"
                    findings.warning("duplicate-path", message, at: entry.position)
                } else {
                    firstPlaces[template.shape] = entry.position
                }
            }
            operations += read(entry, path: path).map { operation in
                template.map { PathParameterCheck(template: $0, findings: findings).mended(operation) } ?? operation
            }
        }
        reportDuplicateIDs(operations)
        return operations
    }

    /// The path of an entry, mended where it is none.
    private func path(_ entry: YAMLEntry) -> String {
        var path = entry.key
        if path.first != "/" {
            path = "/" + path
            let message = "the path \(entry.key.quoted) must begin with '/'; it is read as \(path.quoted)"
            findings.warning("path-malformed", message, at: entry.position)
        }
        if PathTemplate(path) == nil {
            let message = "the braces in the path \(entry.key.quoted) do not pair; they are sent as they are"
            findings.warning("path-malformed", message + "; write parameters as '{name}'", at: entry.position)
            path = path.replacing("{", with: "%7B").replacing("}", with: "%7D")
        }
        return path
    }

    private func read(_ entry: YAMLEntry, path: String) -> [Operation] {
        guard let target = context.references.resolve(entry.value, in: .pathItems),
            let fields = Fields(target, as: .pathItem, findings)
        else { return [] }
        let parameterReader = ParameterReader(context: context)
        let shared = parameterReader.read(fields.items("parameters") ?? [])
        let servers = ServerReader(findings: findings).read(fields.items("servers") ?? [])
        let reader = OperationReader(context: context)
        return fields.entries.flatMap { entry -> [Operation] in
            if Self.methods.contains(entry.key) {
                var method = entry
                method.key = entry.key.uppercased()
                return [reader.read(method, path: path, shared: shared, servers: servers)].compactMap(\.self)
            }
            guard entry.key == "additionalOperations" else { return [] }
            // The keys are methods as they are sent (OpenAPI 3.2 section 4.9.1).
            return (fields.mapping(entry.key) ?? []).filter(isMethod).compactMap {
                reader.read($0, path: path, shared: shared, servers: servers)
            }
        }
    }

    /// Whether a key can be sent as a method (RFC 9110 section 5.6.2).
    private func isMethod(_ entry: YAMLEntry) -> Bool {
        if entry.key.isToken { return true }
        let message = "\(entry.key.quoted) is no method; the operation is left out"
        findings.warning("method-malformed", message, at: entry.position)
        return false
    }

    /// Reads `webhooks`: what the server sends, so that a path is a name and has no parameters to check.
    func webhooks(_ entries: [YAMLEntry]) -> [Operation] {
        entries.filter { !$0.key.hasPrefix("x-") }.flatMap { read($0, path: $0.key) }
    }

    /// Reads `callbacks` of an operation: a path is an expression with the URL that the server calls.
    func callbacks(_ entries: [YAMLEntry]) -> [Callback] {
        entries.filter { !$0.key.hasPrefix("x-") }.compactMap { entry in
            guard let target = context.references.resolve(entry.value, in: .callbacks) else { return nil }
            guard let paths = target.entries else {
                findings.wrongType(target, "a callback", mustBe: "a mapping")
                return nil
            }
            var inside = context
            inside.isInCallback = true
            let operations = PathReader(context: inside).webhooks(paths)
            return Callback(name: entry.key, operations: operations, position: entry.position)
        }
    }

    private func reportDuplicateIDs(_ operations: [Operation]) {
        var firstPlaces: [String: SourcePosition] = [:]
        for operation in operations {
            guard let id = operation.operationID, let position = operation.operationIDPosition else { continue }
            if let first = firstPlaces[id] {
                let reason =
                    first == position
                    ? "the path \(operation.path.quoted) is a reference to another one with the operationId \(id.quoted), "
                    : "the operationId \(id.quoted) stands here again, "
                let place = first == position ? "" : "; it is first at \(first)"
                let message = reason + "so this operation is named after its path" + place
                findings.warning("duplicate-operation-id", message, at: position)
            } else {
                firstPlaces[id] = position
            }
        }
    }
}

extension String {
    /// Whether the text can be a method or the name of a header field (RFC 9110 section 5.6.2).
    var isToken: Bool {
        let marks = "!#$%&'*+-.^_`|~".utf8
        return !isEmpty
            && utf8.allSatisfy { byte in
                let letter = byte | 0x20
                return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || marks.contains(byte)
            }
    }
}
