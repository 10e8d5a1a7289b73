/// Reads operations with their extensions.
struct OperationReader {
    let context: ReadingContext

    private var diagnostics: DiagnosticCollector { context.diagnostics }

    /// Reads the operation whose key is the method as it is sent; `shared` and `servers` are the parameters and the servers
    /// of its path. Returns nil if it is not a mapping.
    func read(_ method: YAMLEntry, path: String, shared: [Parameter], servers: [Server] = []) -> Operation? {
        // Only path items may be references, but descriptions in several files also have operations that are.
        guard let value = context.references.resolve(method.value, in: .pathItems),
            let fields = MappingReader(value, as: .operation, diagnostics)
        else { return nil }
        let content = ContentReader(context: context)
        let parameters = ParameterReader(context: context)
        if fields["responses"] == nil {
            let message = "the operation has no 'responses'; its response is assumed to be empty"
            diagnostics.warning("missing-key", message, at: method.position)
        }
        var operation = Operation(
            method: method.key,
            path: path,
            operationID: fields.string("operationId"),
            summary: fields.string("summary"),
            description: fields.string("description"),
            tags: fields.strings("tags") ?? [],
            isDeprecated: fields.boolean("deprecated") ?? false,
            parameters: parameters.withOneQuery(
                parameters.merged(path: shared, operation: parameters.read(fields.items("parameters") ?? []))
            ),
            requestBody: fields["requestBody"].flatMap { content.requestBody($0.value) },
            responses: content.responses(responses(fields)),
            operationIDPosition: fields["operationId"]?.value.position,
            position: method.position
        )
        let security = SecurityReader(context: context)
        operation.security = security.requirements(fields["security"]?.value, among: context.securitySchemes)
        operation.servers = ServerReader(diagnostics: diagnostics).read(fields.items("servers") ?? [])
        if operation.servers.isEmpty { operation.servers = servers }
        operation.documentationURL = fields["externalDocs"]?.value["url"]?.value.string
        if !context.isInCallback {
            operation.callbacks = PathReader(context: context).callbacks(fields.mapping("callbacks") ?? [])
        }
        readExtensions(fields, into: &operation)
        return operation
    }

    /// Returns the entries of `responses`, which may be a reference in descriptions in several files.
    private func responses(_ fields: MappingReader) -> [YAMLEntry] {
        guard let value = fields["responses"]?.value, value["$ref"] != nil else {
            return fields.mapping("responses") ?? []
        }
        return context.references.resolve(value, in: .responses)?.entries ?? []
    }

    private func readExtensions(_ fields: MappingReader, into operation: inout Operation) {
        operation.swiftName = fields.string("x-swift-name")
        operation.unlabeledParameter = fields.string("x-swift-unlabeled")
        operation.flattensBody = fields.boolean("x-swift-flatten") ?? false
        operation.idempotencyHeader = IdempotencyHeaderReader(diagnostics: diagnostics).read(fields)
        readPagination(fields, into: &operation)
        let properties = bodyProperties(of: operation)
        let parameters = operation.parameters.map(\.name)
        let kind = "parameter or body property"
        if let name = operation.unlabeledParameter, let value = fields["x-swift-unlabeled"]?.value {
            check(name, among: parameters + (properties ?? []), kind, at: value.position)
        }
        if operation.flattensBody, properties == nil, let entry = fields["x-swift-flatten"] {
            let message = "'x-swift-flatten' needs a request body that is a JSON object with 'properties'"
            diagnostics.error("swift-flatten", message, at: entry.position)
        }
        guard let entry = fields["x-stream"] else {
            operation.stream = StreamFinder(context: context).stream(of: operation, fields)
            return
        }
        operation.stream = StreamExtensionReader(context: context).read(entry)
        if let property = operation.stream?.when {
            check(property.property, among: parameters + (properties ?? []), kind, at: property.position)
        }
    }

    private func readPagination(_ fields: MappingReader, into operation: inout Operation) {
        let reader = PaginationReader(context: context)
        guard let entry = fields["x-pagination"] else {
            operation.pagination = reader.declared(by: operation)
            return
        }
        operation.pagination = reader.read(entry)
        if let parameter = operation.pagination?.kind.parameter {
            check(parameter.text, among: operation.parameters.map(\.name), "parameter", at: parameter.position)
        }
    }

    /// Reports a name in an extension that the operation does not have.
    private func check(_ name: String, among names: [String], _ kind: String, at position: SourcePosition) {
        if names.contains(name) { return }
        let hint = diagnostics.hint(for: name, among: names)
        diagnostics.error("name-missing", "the operation has no \(kind) \(name.quoted)\(hint)", at: position)
    }

    /// Returns the property names of a body that is a JSON object; nil for another body and for none.
    private func bodyProperties(of operation: Operation) -> [String]? {
        let media = operation.requestBody?.content.first(where: \.isJSON)
        guard let schema = media?.schema, case .object(let object) = context.target(of: schema)?.kind else {
            return nil
        }
        return object.properties.map(\.name)
    }
}
