/// Reads security schemes and security requirements.
struct SecurityReader {
    let context: ReadingContext

    private var diagnostics: DiagnosticCollector { context.diagnostics }

    /// Reads `components.securitySchemes`; an invalid scheme is reported and left out.
    func schemes(_ entries: [YAMLEntry]) -> [SecurityScheme] {
        entries.compactMap { entry in
            guard let target = context.references.resolve(entry.value, in: .securitySchemes),
                let fields = MappingReader(target, as: .securityScheme, diagnostics), let kind = kind(fields, entry)
            else { return nil }
            return SecurityScheme(
                name: entry.key,
                kind: kind,
                description: fields.string("description"),
                swiftName: fields.string("x-swift-name"),
                position: entry.position
            )
        }
    }

    /// Reads `security`: alternatives, each a mapping from schemes to scopes. Returns nil if the key is missing.
    func requirements(_ node: YAMLNode?, among schemes: [SecurityScheme]) -> [SecurityRequirement]? {
        guard let node else { return nil }
        guard let items = node.items else {
            diagnostics.warning("security", "'security' must be a list; it is left out", at: node.position)
            return nil
        }
        let names = schemes.map(\.name)
        // If no alternative is valid, the call needs no credentials.
        return items.compactMap { requirement($0, among: names) }
    }

    private func requirement(_ node: YAMLNode, among names: [String]) -> SecurityRequirement? {
        guard let entries = node.entries else {
            diagnostics.warning(
                "security",
                "a member of 'security' must be a mapping; it is left out",
                at: node.position
            )
            return nil
        }
        var read: [SecurityRequirement.Entry] = []
        for entry in entries {
            let name = names.contains(entry.key) ? entry.key : component(entry)
            guard let name, names.contains(name) else {
                let hint = diagnostics.hint(for: entry.key, among: names)
                let message = "\(entry.key.quoted) is not a usable security scheme, so this alternative is left out"
                diagnostics.warning("security-unknown", message + hint, at: entry.position)
                return nil
            }
            let scopes = (entry.value.items ?? []).compactMap(\.text)
            read.append(SecurityRequirement.Entry(scheme: name, scopes: scopes))
        }
        return SecurityRequirement(read)
    }

    /// Returns the name of the scheme that a key refers to by its URI (OpenAPI 3.2 section 4.30).
    private func component(_ entry: YAMLEntry) -> String? {
        guard entry.key.contains(where: { "/#".contains($0) }) else { return nil }
        let target = try? context.references.documents.target(of: entry.key, at: entry.position)
        return target?.location.pointer.tokens.last
    }

    private func kind(_ fields: MappingReader, _ entry: YAMLEntry) -> SecurityScheme.Kind? {
        let type = fields.string("type")
        switch type {
        case "apiKey":
            if let name = fields.string("name"), let location = fields.string("in").flatMap(Parameter.Location.init),
                [.header, .query, .cookie].contains(location)
            {
                if location == .header, !name.isToken { return invalidHeader(name, entry) }
                return .apiKey(location, name: name)
            }
            return leftOut(entry, "needs 'name', and 'in' with the value 'header', 'query' or 'cookie'")
        case "http":
            // RFC 9110 section 11.1: the scheme's name is case-insensitive.
            return .http(scheme: fields.string("scheme")?.lowercased() ?? "bearer")
        case "oauth2": return oauth2(fields)
        case "openIdConnect": return .openIDConnect(url: fields.string("openIdConnectUrl"))
        case "mutualTLS": return .mutualTLS
        default:
            return leftOut(entry, "has the invalid type \((type ?? "").quoted)")
        }
    }

    /// Reports a header name that cannot be sent. Some descriptions write the scheme into it: `Authorization: Bearer`.
    private func invalidHeader(_ name: String, _ entry: YAMLEntry) -> SecurityScheme.Kind? {
        let words = name.lowercased().split { !$0.isLetter }
        guard words.first == "authorization", words.count == 2, ["bearer", "basic"].contains(words[1]) else {
            return leftOut(entry, "has the invalid header field name \(name.quoted)")
        }
        let message =
            "\(name.quoted) of the security scheme \(entry.key.quoted) is not a valid header field name; "
            + "it is read as 'type: http' with 'scheme: \(words[1])'"
        diagnostics.warning("security-scheme", message, at: entry.position)
        return .http(scheme: String(words[1]))
    }

    /// Reads the flows and prefers `clientCredentials`, which works without a browser, then one with a token URL.
    private func oauth2(_ fields: MappingReader) -> SecurityScheme.Kind {
        let flows = fields.mapping("flows") ?? []
        let own = flows.first { $0.key == "clientCredentials" } ?? flows.first { $0.value["tokenUrl"] != nil }
        let scopes = (own ?? flows.first)?.value["scopes"]?.value.entries ?? []
        return .oauth2(tokenURL: own?.value["tokenUrl"]?.value.string, scopes: scopes.map(\.key))
    }

    /// Reports a scheme that cannot be used.
    private func leftOut(_ entry: YAMLEntry, _ reason: String) -> SecurityScheme.Kind? {
        let message = "the security scheme \(entry.key.quoted) \(reason); it is left out"
        diagnostics.warning("security-scheme", message, at: entry.position)
        return nil
    }
}
