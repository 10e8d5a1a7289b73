/// Converts the parameters of Swagger 2.0 to those of OpenAPI 3.0, and parameters in the body or a form to a request body.
struct SwaggerParameters {
    /// The media types of the operation's request body.
    let consumes: [String]

    let diagnostics: DiagnosticCollector

    private static let own: Set<String> = [
        "name", "in", "description", "required", "allowEmptyValue", "deprecated", "collectionFormat", "schema",
        "example", "x-example", "x-swift-name", "x-ms-skip-url-encoding",
    ]

    /// Whether a parameter is part of the request body.
    func isBody(_ parameter: YAMLNode) -> Bool {
        ["body", "formData"].contains(parameter["in"]?.value.text)
    }

    /// Converts a parameter in the path, the query or a header field.
    func parameter(_ node: YAMLNode) -> YAMLNode {
        var entries = (node.entries ?? []).filter { Self.own.contains($0.key) && $0.key != "collectionFormat" }
        var schema = node["schema"]?.value ?? schema(node)
        let style = style(node)
        if style == nil, isList(node), let entry = node["collectionFormat"] {
            let message = "the collection format \((entry.value.text ?? "").quoted) is not supported"
            diagnostics.warning("unsupported", message + "; the parameter is one string", at: entry.value.position)
            schema = .mapping(["type": .string("string", at: entry.position)], at: node.position)
        }
        entries.removeAll { $0.key == "schema" }
        entries.append(YAMLEntry(key: "schema", at: node.position, value: schema))
        if let style, let position = node["collectionFormat"]?.position ?? node["type"]?.position, isList(node) {
            entries.append(YAMLEntry(key: "style", at: position, value: .string(style.name, at: position)))
            entries.append(YAMLEntry(key: "explode", at: position, value: .boolean(style.explodes, at: position)))
        }
        return YAMLNode(.mapping(entries), at: node.position)
    }

    /// Returns the request body for the parameters in the body or a form; nil if there are none.
    func body(_ parameters: [YAMLNode]) -> YAMLNode? {
        if let body = parameters.first(where: { $0["in"]?.value.text == "body" }) {
            for other in parameters where other.position != body.position {
                let name = (other["name"]?.value.text ?? "").quoted
                let message = "an operation can have only one body, so the parameter \(name) is left out"
                diagnostics.warning("body-twice", message, at: other.position)
            }
            let media = YAMLNode.mapping(["schema": body["schema"]?.value], at: body.position)
            let types = consumes.isEmpty ? ["application/json"] : consumes
            return .mapping(
                [
                    "description": body["description"]?.value,
                    "required": body["required"]?.value,
                    "content": content(types, media, at: body.position),
                ],
                at: body.position
            )
        }
        return parameters.first.map { form(parameters, at: $0.position) }
    }

    private func form(_ parameters: [YAMLNode], at position: SourcePosition) -> YAMLNode {
        let properties = parameters.compactMap { parameter in
            parameter["name"]?.value.text.map { YAMLEntry(key: $0, at: parameter.position, value: schema(parameter)) }
        }
        let required = parameters.filter { $0["required"]?.value.boolean == true }.compactMap { $0["name"]?.value }
        // Schemas are identified by their positions, and the parameter's own is that of the first property's schema.
        let objectPosition = parameters.first?["in"]?.value.position ?? position
        let object = YAMLNode.mapping(
            [
                "type": .string("object", at: objectPosition),
                "properties": YAMLNode(.mapping(properties), at: objectPosition),
                "required": required.isEmpty ? nil : YAMLNode(.sequence(required), at: objectPosition),
            ],
            at: objectPosition
        )
        let hasFiles = parameters.contains { $0["format"]?.value.text == "binary" }
        let types = formTypes(hasFiles: hasFiles)
        let encodings = types.contains("multipart/form-data") ? [] : self.encodings(parameters)
        let encoding = encodings.isEmpty ? nil : YAMLNode(.mapping(encodings), at: position)
        return .mapping(
            [
                "required": .boolean(!required.isEmpty, at: position),
                "content": content(
                    types,
                    .mapping(["schema": object, "encoding": encoding], at: position),
                    at: position
                ),
            ],
            at: position
        )
    }

    /// Returns the entries of `encoding` for the lists in a form.
    private func encodings(_ parameters: [YAMLNode]) -> [YAMLEntry] {
        parameters.compactMap { parameter -> YAMLEntry? in
            guard isList(parameter), let style = style(parameter), let name = parameter["name"]?.value.text else {
                return nil
            }
            let position = parameter.position
            let value = YAMLNode.mapping(
                ["style": .string(style.name, at: position), "explode": .boolean(style.explodes, at: position)],
                at: position
            )
            return YAMLEntry(key: name, at: position, value: value)
        }
    }

    /// Returns the media types of a form: multipart with files, otherwise the forms in `consumes`.
    private func formTypes(hasFiles: Bool) -> [String] {
        if hasFiles { return ["multipart/form-data"] }
        let forms = consumes.filter { ["application/x-www-form-urlencoded", "multipart/form-data"].contains($0) }
        return forms.isEmpty ? ["application/x-www-form-urlencoded"] : forms
    }

    private func content(_ types: [String], _ media: YAMLNode, at position: SourcePosition) -> YAMLNode {
        YAMLNode(.mapping(types.map { YAMLEntry(key: $0, at: position, value: media) }), at: position)
    }

    /// Returns the schema of a parameter's values.
    private func schema(_ parameter: YAMLNode) -> YAMLNode {
        var entries = (parameter.entries ?? []).filter { !Self.own.contains($0.key) && $0.key != "items" }
        if var items = parameter["items"] {
            items.value.content = .mapping(items.value.dropping(["collectionFormat"]))
            entries.append(items)
        }
        if isBody(parameter), let description = parameter["description"] { entries.append(description) }
        return YAMLNode(.mapping(entries), at: parameter.position)
    }

    private func isList(_ parameter: YAMLNode) -> Bool {
        parameter["type"]?.value.text == "array"
    }

    /// Returns the style that corresponds to `collectionFormat`; nil if there is none.
    private func style(_ parameter: YAMLNode) -> (name: String, explodes: Bool)? {
        let format = parameter["collectionFormat"]?.value.text ?? "csv"
        guard ["query", "formData"].contains(parameter["in"]?.value.text) else {
            return format == "csv" ? ("simple", false) : nil
        }
        switch format {
        case "csv": return ("form", false)
        case "multi": return ("form", true)
        case "ssv": return ("spaceDelimited", false)
        case "pipes": return ("pipeDelimited", false)
        default: return nil
        }
    }
}
