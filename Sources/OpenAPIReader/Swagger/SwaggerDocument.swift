/// Converts a Swagger 2.0 document to OpenAPI 3.0; every value keeps its position.
///
/// References to parameters and responses are followed, because their conversion depends on the operation's media types.
/// The rules are those of the OpenAPI 2.0 specification and the changes that the 3.0.0 specification lists.
struct SwaggerDocument {
    let root: YAMLNode
    let references: ReferenceResolver
    let diagnostics: DiagnosticCollector

    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    /// Returns the document as OpenAPI 3.0.
    func converted() -> YAMLNode {
        let start = root["swagger"]?.value.position ?? root.position
        var entries = root.dropping([
            "swagger", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters",
            "responses", "securityDefinitions",
        ])
        entries.insert(YAMLEntry(key: "openapi", at: start, value: .string("3.0.3", at: start)), at: 0)
        if let servers { entries.append(servers) }
        if var paths = root["paths"] {
            paths.value.content = .mapping((paths.value.entries ?? []).map(path))
            entries.append(paths)
        }
        let components = YAMLNode.mapping(
            [
                "schemas": root["definitions"]?.value,
                "securitySchemes": root["securityDefinitions"].map { SwaggerSecurity.schemes($0.value) },
            ],
            at: root["definitions"]?.position ?? start
        )
        entries.append(YAMLEntry(key: "components", at: components.position, value: components))
        return YAMLNode(.mapping(entries), at: root.position)
    }

    /// The `servers` that correspond to `schemes`, `host` and `basePath`; nil without `host` and `basePath`.
    private var servers: YAMLEntry? {
        guard let first = root["host"] ?? root["basePath"] else { return nil }
        let path = root["basePath"]?.value.text ?? ""
        let schemes = root["schemes"]?.value.items?.compactMap(\.text) ?? []
        let urls: [String]
        if let host = root["host"]?.value.text {
            // A client cannot use `ws` and `wss`, which 2.0 allows as well.
            let web = schemes.filter { ["http", "https"].contains($0.lowercased()) }
            urls = (web.isEmpty ? ["https"] : web).map { "\($0)://\(host)\(path)" }
        } else {
            urls = [path.isEmpty ? "/" : path]
        }
        let position = first.value.position
        let servers = urls.map { YAMLNode.mapping(["url": .string($0, at: position)], at: position) }
        return YAMLEntry(key: "servers", at: first.position, value: YAMLNode(.sequence(servers), at: position))
    }

    private func path(_ entry: YAMLEntry) -> YAMLEntry {
        guard !entry.key.hasPrefix("x-"), let item = references.resolve(entry.value, in: .pathItems),
            let entries = item.entries
        else { return entry }
        let shared = parameters(item["parameters"])
        var result = entry
        result.value = item
        result.value.content = .mapping(
            entries.filter { $0.key != "parameters" }.map { method in
                guard Self.methods.contains(method.key) else { return method }
                var method = method
                method.value = operation(method.value, shared: shared)
                return method
            }
        )
        return result
    }

    private func operation(_ node: YAMLNode, shared: [YAMLNode]) -> YAMLNode {
        guard node.entries != nil else { return node }
        let own = parameters(node["parameters"])
        let inherited = shared.filter { parameter in !own.contains { isSame($0, parameter) } }
        let all = inherited + own
        let conversion = SwaggerParameters(consumes: mediaTypes("consumes", of: node), diagnostics: diagnostics)
        let responses = SwaggerResponses(produces: mediaTypes("produces", of: node), references: references)
        var entries = node.dropping(["parameters", "responses", "consumes", "produces", "schemes"])
        let position = node["parameters"]?.position ?? node.position
        let plain = all.filter { !conversion.isBody($0) }.map(conversion.parameter)
        entries.append(YAMLEntry(key: "parameters", at: position, value: YAMLNode(.sequence(plain), at: position)))
        if let body = conversion.body(all.filter(conversion.isBody)) {
            entries.append(YAMLEntry(key: "requestBody", at: body.position, value: body))
        }
        if let entry = node["responses"] { entries.append(responses.converted(entry)) }
        return YAMLNode(.mapping(entries), at: node.position)
    }

    private func parameters(_ entry: YAMLEntry?) -> [YAMLNode] {
        (entry?.value.items ?? []).compactMap { references.resolve($0, in: .parameters) }
    }

    /// Whether two parameters are the same. An operation has one body, so its own replaces the one of its path.
    private func isSame(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
        guard left["in"]?.value.text == right["in"]?.value.text else { return false }
        return left["in"]?.value.text == "body" || left["name"]?.value.text == right["name"]?.value.text
    }

    private func mediaTypes(_ key: String, of operation: YAMLNode) -> [String] {
        let own = operation[key]?.value.items ?? root[key]?.value.items ?? []
        var names: [String] = []
        for name in own.compactMap(\.text) where !names.contains(name) && name.contains("/") { names.append(name) }
        return names
    }
}
