import OpenAPIReader

/// Checks a request against its operation's parameters and body.
struct RequestValidator: Sendable {
    let schemas: SchemaValidator

    /// Returns the violations, such as `query.limit: is missing`; none for a valid request.
    func violations(of request: MockRequest, _ operation: Operation, pathValues: [String: String]) -> [String] {
        let inParameters = operation.parameters.flatMap { violations(of: request, $0, pathValues) }
        return inParameters + (operation.requestBody.map { bodyViolations(of: request, $0) } ?? [])
    }

    private func violations(
        of request: MockRequest,
        _ parameter: Parameter,
        _ pathValues: [String: String]
    ) -> [String] {
        let path = "\(parameter.location.rawValue).\(parameter.name)"
        let text =
            switch parameter.location {
            case .path: pathValues[parameter.name]?.percentDecoded
            case .query: request.query[parameter.name]
            case .header: request.fields[parameter.name.lowercased()]
            case .cookie: request.cookies[parameter.name]?.percentDecoded
            case .querystring: request.query.isEmpty ? nil : ""
            }
        guard let text else { return parameter.isRequired ? ["\(path): is missing"] : [] }
        guard let value = value(text, for: parameter.schema) else { return [] }
        return schemas.violations(of: value, in: parameter.schema, path: path)
    }

    /// Returns the value of a parameter's text; nil for a schema whose values depend on the style.
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

    /// Checks JSON bodies; a body in another declared media type is accepted.
    private func bodyViolations(of request: MockRequest, _ body: RequestBody) -> [String] {
        guard !request.body.isEmpty else { return body.isRequired ? ["body: is missing"] : [] }
        let sent = request.mediaType ?? "application/octet-stream"
        guard let content = body.content.first(where: { MediaTypeName($0.name).includes(sent) }) else {
            return ["body: must be \(body.content.map(\.name).joined(separator: " or ")), not \(sent)"]
        }
        guard MediaTypeName(sent).isJSON else { return [] }
        guard let value = RequestValue(json: request.body) else { return ["body: is not valid JSON"] }
        return content.schema.map { schemas.violations(of: value, in: $0, path: "body") } ?? []
    }
}
