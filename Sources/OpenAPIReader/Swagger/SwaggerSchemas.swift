/// Writes the schemas of Swagger 2.0 as those of OpenAPI 3.0: `x-nullable` and `type: file`.
enum SwaggerSchemas {
    /// A document with every schema in it rewritten; places stay.
    static func rewritten(_ node: YAMLNode) -> YAMLNode {
        var node = node
        switch node.content {
        case .scalar: break
        case .sequence(let items): node.content = .sequence(items.map(rewritten))
        case .mapping(let entries): node.content = .mapping(entries.flatMap(rewritten))
        }
        return node
    }

    private static func rewritten(_ entry: YAMLEntry) -> [YAMLEntry] {
        var entry = entry
        switch entry.key {
        case "example", "examples", "default", "enum": return [entry]
        case "x-nullable" where entry.value.boolean != nil:
            entry.key = "nullable"
            return [entry]
        case "type" where entry.value.string == "file":
            let binary = YAMLNode.string("binary", at: entry.value.position)
            entry.value.content = .scalar(.string("string"))
            return [entry, YAMLEntry(key: "format", at: entry.position, value: binary)]
        default:
            entry.value = rewritten(entry.value)
            return [entry]
        }
    }
}
