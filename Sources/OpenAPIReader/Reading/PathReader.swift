/// Reads `paths`: every operation, with the parameters of its path.
struct PathReader {
    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    let context: ReadingContext

    private var findings: Findings { context.findings }

    func read(_ paths: [YAMLEntry]) -> [Operation] {
        var firstPlaces: [String: SourcePosition] = [:]
        var operations: [Operation] = []
        for entry in paths where !entry.key.hasPrefix("x-") {
            let template = template(entry)
            if let template {
                if let first = firstPlaces[template.shape] {
                    let message = "the path \(entry.key.quoted) is to a server the same as the one at \(first)"
                    findings.warning("duplicate-path", message, at: entry.position)
                } else {
                    firstPlaces[template.shape] = entry.position
                }
            }
            operations += read(entry, template)
        }
        reportDuplicateIDs(operations)
        return operations
    }

    private func template(_ entry: YAMLEntry) -> PathTemplate? {
        if entry.key.first != "/" {
            let message = "the path \(entry.key.quoted) must begin with '/'"
            findings.error("path-malformed", message, at: entry.position)
        }
        let template = PathTemplate(entry.key)
        if template == nil {
            let message = "the braces in the path \(entry.key.quoted) do not pair; write parameters as '{name}'"
            findings.error("path-malformed", message, at: entry.position)
        }
        return template
    }

    private func read(_ entry: YAMLEntry, _ template: PathTemplate?) -> [Operation] {
        guard let target = context.references.resolve(entry.value, in: .pathItems),
            let fields = Fields(target, as: .pathItem, findings)
        else { return [] }
        let parameterReader = ParameterReader(context: context)
        let shared = parameterReader.read(fields.items("parameters") ?? [])
        let servers = ServerReader(findings: findings).read(fields.items("servers") ?? [])
        let reader = OperationReader(context: context)
        return fields.entries.filter { Self.methods.contains($0.key) }.compactMap { method in
            guard let operation = reader.read(method, path: entry.key, shared: shared, servers: servers) else {
                return nil
            }
            if let template { check(operation, template) }
            return operation
        }
    }

    /// Every `{name}` has a path parameter and the other way round.
    private func check(_ operation: Operation, _ template: PathTemplate) {
        let parameters = operation.parameters.filter { $0.location == .path }
        let missing = Set(template.names).subtracting(parameters.map(\.name))
        for name in template.names where missing.contains(name) {
            let message = "'{\(name)}' in \(operation.path.quoted) has no parameter; add one with 'in: path'"
            findings.error("path-parameter", message, at: operation.position)
        }
        for parameter in parameters where !template.names.contains(parameter.name) {
            let hint = Suggestion.nearest(to: parameter.name, among: missing.sorted())
            let ending = hint.map { "; did you mean \($0.quoted)?" } ?? ""
            let message = "the path parameter \(parameter.name.quoted) is not in \(operation.path.quoted)\(ending)"
            findings.error("path-parameter", message, at: parameter.position)
        }
    }

    private func reportDuplicateIDs(_ operations: [Operation]) {
        var firstPlaces: [String: SourcePosition] = [:]
        for operation in operations {
            guard let id = operation.operationID, let position = operation.operationIDPosition else { continue }
            if let first = firstPlaces[id] {
                let message =
                    "the operationId \(id.quoted) stands here again, so this operation is named after its "
                    + "path; it is first at \(first)"
                findings.warning("duplicate-operation-id", message, at: position)
            } else {
                firstPlaces[id] = position
            }
        }
    }
}
