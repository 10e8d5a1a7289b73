/// Reads servers with their variables.
struct ServerReader {
    let diagnostics: DiagnosticCollector

    /// Reads a list of servers; an entry without a URL is reported and left out.
    func read(_ nodes: [YAMLNode]) -> [Server] {
        nodes.compactMap { node in
            guard let fields = MappingReader(node, as: .server, diagnostics) else { return nil }
            guard let url = fields.string("url") else {
                diagnostics.warning("missing-key", "a server needs 'url'; it is left out", at: node.position)
                return nil
            }
            return Server(
                url: url,
                name: fields.string("name"),
                description: fields.string("description"),
                variables: variables(fields, of: url),
                position: node.position
            )
        }
    }

    /// Reads the variables in the order of the URL; one that is not declared may have any text as its value.
    private func variables(_ server: MappingReader, of url: String) -> [ServerVariable] {
        let entries = server.mapping("variables") ?? []
        var variables: [ServerVariable] = []
        for name in PathTemplate(url)?.names ?? [] where !variables.contains(where: { $0.name == name }) {
            let entry = entries.first { $0.key == name }
            guard let entry, let fields = MappingReader(entry.value, as: .serverVariable, diagnostics) else {
                let message = "'{\(name)}' in \(url.quoted) is not declared in 'variables', so it has no default"
                diagnostics.warning("server-variable", message, at: server.node.position)
                variables.append(ServerVariable(name: name, position: server.node.position))
                continue
            }
            variables.append(variable(entry, fields))
        }
        return variables
    }

    private func variable(_ entry: YAMLEntry, _ fields: MappingReader) -> ServerVariable {
        let values = fields.strings("enum") ?? []
        let value = fields.string("default")
        if value == nil {
            let consequence = values.first.map { "; \($0.quoted) is used" } ?? ""
            let message = "a server variable needs 'default'\(consequence)"
            diagnostics.warning("missing-key", message, at: entry.position)
        }
        if let list = fields["enum"]?.value.items {
            if list.isEmpty {
                let message = "'enum' of a server variable must not be empty; any value is allowed"
                diagnostics.warning("server-variable", message, at: entry.position)
            } else if let value, !values.contains(value) {
                let message = "the default \(value.quoted) of a server variable must be one of the values of 'enum'"
                diagnostics.warning("server-variable", message, at: fields["default"]?.value.position ?? entry.position)
            }
        }
        return ServerVariable(
            name: entry.key,
            defaultValue: value ?? values.first,
            values: values,
            description: fields.string("description"),
            position: entry.position
        )
    }
}
