/// Converts the security definitions of Swagger 2.0 to the security schemes of OpenAPI 3.0.
enum SwaggerSecurity {
    /// The names of the OAuth 2 flows in Swagger 2.0, with those in OpenAPI 3.0.
    private static let flows = [
        "implicit": "implicit", "password": "password", "application": "clientCredentials",
        "accessCode": "authorizationCode",
    ]

    /// Converts `securityDefinitions`.
    static func schemes(_ node: YAMLNode) -> YAMLNode {
        guard let entries = node.entries else { return node }
        return YAMLNode(.mapping(entries.map(scheme)), at: node.position)
    }

    private static func scheme(_ entry: YAMLEntry) -> YAMLEntry {
        var entry = entry
        let node = entry.value
        switch node["type"]?.value.text {
        case "basic":
            let kind = YAMLNode.mapping(
                ["type": .string("http", at: node.position), "scheme": .string("basic", at: node.position)],
                at: node.position
            )
            entry.value.content = .mapping(node.dropping(["type"]) + (kind.entries ?? []))
        case "oauth2":
            let name = node["flow"]?.value.text.flatMap { Self.flows[$0] } ?? "implicit"
            let parts: Set<String> = ["authorizationUrl", "tokenUrl", "scopes"]
            let flow = YAMLNode(.mapping((node.entries ?? []).filter { parts.contains($0.key) }), at: node.position)
            let all = YAMLNode(.mapping([YAMLEntry(key: name, at: node.position, value: flow)]), at: node.position)
            let others = node.dropping(parts.union(["flow"]))
            entry.value.content = .mapping(others + [YAMLEntry(key: "flows", at: node.position, value: all)])
        default: break
        }
        return entry
    }
}
