/// Converts the responses of Swagger 2.0 to those of OpenAPI 3.0.
struct SwaggerResponses {
    /// The media types of the operation's responses.
    let produces: [String]

    let references: ReferenceResolver

    /// Converts the entry `responses` of an operation.
    func converted(_ entry: YAMLEntry) -> YAMLEntry {
        guard let entries = entry.value.entries else { return entry }
        var entry = entry
        entry.value.content = .mapping(
            entries.map { status in
                guard !status.key.hasPrefix("x-"), let node = references.resolve(status.value, in: .responses) else {
                    return status
                }
                var status = status
                status.value = response(node)
                return status
            }
        )
        return entry
    }

    private func response(_ node: YAMLNode) -> YAMLNode {
        var entries = node.dropping(["schema", "examples", "headers"])
        if var headers = node["headers"], let fields = headers.value.entries {
            headers.value.content = .mapping(fields.map(header))
            entries.append(headers)
        }
        if let schema = node["schema"] {
            let content = YAMLNode(.mapping(media(schema, examples: node["examples"])), at: schema.position)
            entries.append(YAMLEntry(key: "content", at: schema.position, value: content))
        }
        return YAMLNode(.mapping(entries), at: node.position)
    }

    private func media(_ schema: YAMLEntry, examples: YAMLEntry?) -> [YAMLEntry] {
        var types = produces.isEmpty ? ["application/json"] : produces
        let isFile = schema.value["format"]?.value.text == "binary"
        if isFile {
            // A file is never JSON text; `produces` also lists the type of error responses.
            types.removeAll { MediaType(name: $0, position: schema.position).isJSON }
            if types.isEmpty { types = ["application/octet-stream"] }
        }
        return types.map { type in
            let media = YAMLNode.mapping(
                ["schema": schema.value, "example": examples?.value[type]?.value],
                at: schema.position
            )
            return YAMLEntry(key: type, at: schema.position, value: media)
        }
    }

    private func header(_ entry: YAMLEntry) -> YAMLEntry {
        var entry = entry
        let schema = YAMLNode(.mapping(entry.value.dropping(["description", "collectionFormat"])), at: entry.position)
        entry.value = .mapping(
            ["description": entry.value["description"]?.value, "schema": schema],
            at: entry.value.position
        )
        return entry
    }
}
