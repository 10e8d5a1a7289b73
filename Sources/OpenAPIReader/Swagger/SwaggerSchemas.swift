/// Converts the schemas of Swagger 2.0 to those of OpenAPI 3.0: `x-nullable` and `type: file`.
enum SwaggerSchemas {
    /// Returns a document with all schemas converted; positions do not change.
    static func converted(_ node: YAMLNode) -> YAMLNode {
        var node = node
        switch node.content {
        case .scalar: break
        case .sequence(let items): node.content = .sequence(items.map(converted))
        case .mapping(let entries): node.content = .mapping(entries.flatMap(converted))
        }
        return node
    }

    private static func converted(_ entry: YAMLEntry) -> [YAMLEntry] {
        var entry = entry
        switch entry.key {
        case "responses", "properties", "definitions":
            // The keys are names, and `default` is one of a response.
            guard let members = entry.value.entries else { return [entry] }
            let converted = members.map { YAMLEntry(key: $0.key, at: $0.position, value: Self.converted($0.value)) }
            entry.value.content = .mapping(converted)
            return [entry]
        case "example", "examples", "default", "enum": return [entry]
        case "x-nullable" where entry.value.boolean != nil:
            entry.key = "nullable"
            return [entry]
        case "type" where entry.value.string == "file":
            let binary = YAMLNode.string("binary", at: entry.value.position)
            entry.value.content = .scalar(.string("string"))
            return [entry, YAMLEntry(key: "format", at: entry.position, value: binary)]
        default:
            entry.value = converted(entry.value)
            return [entry]
        }
    }
}
