import OpenAPIReader

/// Checks a request against its operation's parameters and body.
struct RequestValidator: Sendable {
    let schemas: SchemaValidator

    /// The mistakes in a request, each as `place: what is wrong`; none when it is as described.
    func violations(of request: IncomingRequest, _ operation: Operation, pathValues: [String: String]) -> [String] {
        let inParameters = operation.parameters.flatMap { violations(of: request, $0, pathValues) }
        return inParameters + (operation.requestBody.map { bodyViolations(of: request, $0) } ?? [])
    }

    private func violations(
        of request: IncomingRequest,
        _ parameter: Parameter,
        _ pathValues: [String: String]
    ) -> [String] {
        let place = "\(parameter.location.rawValue).\(parameter.name)"
        let text =
            switch parameter.location {
            case .path: pathValues[parameter.name]?.percentDecoded
            case .query: request.query[parameter.name]
            case .header: request.fields[parameter.name.lowercased()]
            case .cookie: request.cookies[parameter.name]?.percentDecoded
            case .querystring: request.query.isEmpty ? nil : ""
            }
        guard let text else { return parameter.isRequired ? ["\(place): is missing"] : [] }
        guard let value = value(text, for: parameter.schema) else { return [] }
        return schemas.violations(of: value, in: parameter.schema, path: place)
    }

    /// A parameter's text as the schema understands it; nil where several parameters or a style would make the value.
    private func value(_ text: String, for schema: Schema) -> RequestValue? {
        switch schema.kind {
        case .string: .string(text)
        case .integer, .number: Double(text).map { .number($0) } ?? .string(text)
        case .boolean: ["true": .boolean(true), "false": .boolean(false)][text] ?? .string(text)
        case .reference(let name):
            schemas.description.schema(named: name).flatMap { value(text, for: $0.schema) }
        case .any, .nothing, .array, .tuple, .object, .union, .all: nil
        }
    }

    /// Only JSON is looked into; a body in another declared media type is taken as it is.
    private func bodyViolations(of request: IncomingRequest, _ body: RequestBody) -> [String] {
        guard !request.body.isEmpty else { return body.isRequired ? ["body: is missing"] : [] }
        let sent = request.mediaType ?? "application/octet-stream"
        guard let content = body.content.first(where: { MediaTypeName($0.name).covers(sent) }) else {
            return ["body: must be \(body.content.map(\.name).joined(separator: " or ")), not \(sent)"]
        }
        guard MediaTypeName(sent).isJSON else { return [] }
        guard let value = RequestValue(json: request.body) else { return ["body: is no JSON"] }
        return content.schema.map { schemas.violations(of: value, in: $0, path: "body") } ?? []
    }
}

extension MediaTypeName {
    /// Whether a declared media type, which may be `text/*` or `*/*`, allows one that was sent.
    fileprivate func covers(_ sent: String) -> Bool {
        if essence == sent || essence == "*/*" { return true }
        return essence.hasSuffix("/*") && sent.hasPrefix(essence.dropLast())
    }
}
