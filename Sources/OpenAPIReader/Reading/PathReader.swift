/// Reads `paths`, `webhooks` and `callbacks`: every operation, with the parameters of its path.
struct PathReader {
    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    let context: ReadingContext

    private var diagnostics: DiagnosticCollector { context.diagnostics }

    /// Reads `paths`, and checks that its paths and operation IDs are unique.
    func read(_ paths: [YAMLEntry]) -> [Operation] {
        var firstPositions: [String: SourcePosition] = [:]
        var operations: [Operation] = []
        for entry in paths where !entry.key.hasPrefix("x-") {
            let (path, reserved) = path(entry)
            let template = PathTemplate(path)
            if let template {
                if let first = firstPositions[template.shape] {
                    let message = "the path \(entry.key.quoted) is equivalent to the one at \(first)"
                    diagnostics.warning("duplicate-path", message, at: entry.position)
                } else {
                    firstPositions[template.shape] = entry.position
                }
            }
            operations += read(entry, path: path).map { operation in
                guard let template else { return operation }
                var operation = PathParameterCheck(template: template, diagnostics: diagnostics).corrected(operation)
                for index in operation.parameters.indices
                where operation.parameters[index].location == .path
                    && reserved.contains(operation.parameters[index].name)
                {
                    operation.parameters[index].keepsSlashes = true
                }
                return operation
            }
        }
        reportDuplicateIDs(operations)
        return operations
    }

    /// Returns the path of an entry, corrected if it is not valid, and the parameters with reserved expansion.
    private func path(_ entry: YAMLEntry) -> (path: String, reserved: Set<String>) {
        var (path, reserved) = ReservedExpansion.parsed(entry.key)
        path = withBraces(path, entry)
        if path.first != "/" {
            path = "/" + path
            let message = "the path \(entry.key.quoted) must begin with '/'; it is read as \(path.quoted)"
            diagnostics.warning("path-malformed", message, at: entry.position)
        }
        if PathTemplate(path) == nil {
            let message = "the braces in the path \(entry.key.quoted) are unbalanced; they are sent as text"
            diagnostics.warning("path-malformed", message + "; write parameters as '{name}'", at: entry.position)
            path = path.replacing("{", with: "%7B").replacing("}", with: "%7D")
        }
        return (path, reserved)
    }

    /// Returns the path with `{name}` for each segment `:name` that is a declared path parameter, as Express and Rails write it.
    private func withBraces(_ path: String, _ entry: YAMLEntry) -> String {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        guard segments.contains(where: { $0.hasPrefix(":") }), let item = entry.value.entries else { return path }
        let lists = [entry.value["parameters"]?.value.items] + item.map { $0.value["parameters"]?.value.items }
        let parameters = lists.compactMap(\.self).flatMap(\.self).compactMap {
            context.references.resolve($0, in: .parameters, isRequired: false)
        }
        let names = Set(parameters.filter { $0["in"]?.value.text == "path" }.compactMap { $0["name"]?.value.text })
        let changed = segments.map { segment in
            segment.hasPrefix(":") && names.contains(String(segment.dropFirst())) ? "{\(segment.dropFirst())}" : segment
        }.joined(separator: "/")
        if changed != path {
            let message = "a path parameter is written as '{name}'; \(entry.key.quoted) is read as \(changed.quoted)"
            diagnostics.warning("path-malformed", message, at: entry.position)
        }
        return changed
    }

    private func read(_ entry: YAMLEntry, path: String) -> [Operation] {
        guard let target = context.references.resolve(entry.value, in: .pathItems),
            let fields = MappingReader(target, as: .pathItem, diagnostics)
        else { return [] }
        let parameterReader = ParameterReader(context: context)
        let shared = parameterReader.read(fields.items("parameters") ?? [])
        let servers = ServerReader(diagnostics: diagnostics).read(fields.items("servers") ?? [])
        let reader = OperationReader(context: context)
        return fields.entries.flatMap { entry -> [Operation] in
            if Self.methods.contains(entry.key) {
                var method = entry
                method.key = entry.key.uppercased()
                return [reader.read(method, path: path, shared: shared, servers: servers)].compactMap(\.self)
            }
            guard entry.key == "additionalOperations" else { return [] }
            // The keys are methods exactly as they are sent (OpenAPI 3.2 section 4.9.1).
            return (fields.mapping(entry.key) ?? []).filter { isMethod($0, besides: fields) }.compactMap {
                var method = $0
                if Self.methods.contains(method.key.lowercased()) { method.key = method.key.uppercased() }
                return reader.read(method, path: path, shared: shared, servers: servers)
            }
        }
    }

    /// Whether a key is a valid method (RFC 9110 section 5.6.2) without a field of its own; reports it otherwise.
    private func isMethod(_ entry: YAMLEntry, besides fields: MappingReader) -> Bool {
        let fixed = entry.key.lowercased()
        if Self.methods.contains(fixed) {
            let isTwice = fields[fixed] != nil
            let reading = isTwice ? "the operation is left out" : "it is read as \(entry.key.uppercased())"
            let message = "\(entry.key.quoted) must be the field \(fixed.quoted) of the path; \(reading)"
            diagnostics.warning("method-malformed", message, at: entry.position)
            return !isTwice
        }
        if entry.key.isToken { return true }
        let message = "\(entry.key.quoted) is not a valid HTTP method; the operation is left out"
        diagnostics.warning("method-malformed", message, at: entry.position)
        return false
    }

    /// Reads `webhooks`, the requests that the server sends: their paths are names without parameters.
    func webhooks(_ entries: [YAMLEntry]) -> [Operation] {
        entries.filter { !$0.key.hasPrefix("x-") }.flatMap { read($0, path: $0.key) }
    }

    /// Reads `callbacks` of an operation: their paths are expressions with the URLs that the server calls.
    func callbacks(_ entries: [YAMLEntry]) -> [Callback] {
        entries.filter { !$0.key.hasPrefix("x-") }.compactMap { entry in
            guard let target = context.references.resolve(entry.value, in: .callbacks) else { return nil }
            guard let paths = target.entries else {
                diagnostics.wrongType(target, "a callback", mustBe: "a mapping")
                return nil
            }
            var inside = context
            inside.isInCallback = true
            let operations = PathReader(context: inside).webhooks(paths)
            return Callback(name: entry.key, operations: operations, position: entry.position)
        }
    }

    private func reportDuplicateIDs(_ operations: [Operation]) {
        var firstPositions: [String: SourcePosition] = [:]
        for operation in operations {
            guard let id = operation.operationID, let position = operation.operationIDPosition else { continue }
            guard let first = firstPositions[id] else {
                firstPositions[id] = position
                continue
            }
            // Two paths that refer to the same path item have the same text.
            let reason =
                first == position
                ? "the path \(operation.path.quoted) refers to another path with the operationId \(id.quoted)"
                : "the operationId \(id.quoted) is declared twice, first at \(first)"
            let message = "\(reason); this operation is named after its path"
            diagnostics.warning("duplicate-operation-id", message, at: position)
        }
    }
}
