/// Reads servers with their variables.
struct ServerReader {
    let findings: Findings

    /// Reads a list of servers; an entry without an address is reported and left out.
    func read(_ nodes: [YAMLNode]) -> [Server] {
        nodes.compactMap { node in
            guard let fields = Fields(node, as: .server, findings) else { return nil }
            guard let url = fields.string("url") else {
                findings.warning("missing-key", "a server needs 'url'; it is left out", at: node.position)
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

    /// The variables of the address, in its order; any text may stand for one that is not described.
    private func variables(_ server: Fields, of url: String) -> [ServerVariable] {
        let entries = server.mapping("variables") ?? []
        var variables: [ServerVariable] = []
        for name in PathTemplate(url)?.names ?? [] where !variables.contains(where: { $0.name == name }) {
            let entry = entries.first { $0.key == name }
            guard let entry, let fields = Fields(entry.value, as: .serverVariable, findings) else {
                let message = "'{\(name)}' in \(url.quoted) is no key of 'variables', so it has no default"
                findings.warning("server-variable", message, at: server.node.position)
                variables.append(ServerVariable(name: name, position: server.node.position))
                continue
            }
            variables.append(variable(entry, fields))
        }
        return variables
    }

    private func variable(_ entry: YAMLEntry, _ fields: Fields) -> ServerVariable {
        let values = fields.strings("enum") ?? []
        let value = fields.string("default")
        if value == nil {
            let stand = values.first.map { "; \($0.quoted) is taken for it" } ?? ""
            let message = "a server variable needs 'default'\(stand)"
            findings.warning("missing-key", message, at: entry.position)
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
