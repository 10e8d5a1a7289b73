import OpenAPIReader

/// Compares the servers of two documents.
struct ServerComparison: RuleComparison {
    typealias Rules = ServerRule

    let collector: ChangeCollector

    /// Compares the document's servers, which are paired by URL, else by name.
    func compare(_ old: [Server], _ new: [Server]) {
        let pairing = ServerPairing(old, new)
        let hadFunctions = Self.haveFunctions(old)
        for pair in pairing.pairs { compare(pair, hadFunctions: hadFunctions) }
        for server in pairing.added {
            let location = ChangeLocation("server \(server.url)", new: server.position)
            report(.added, "the server \(server.url.quoted) was added", at: location)
        }
        for server in pairing.removed {
            // Without any server the client has no default URL.
            let breaks: Breakage = hadFunctions || new.isEmpty ? [.wire, .source] : .wire
            let location = ChangeLocation("server \(server.url)", old: server.position)
            report(.removed, "the server \(server.url.quoted) was removed", at: location, breaks: breaks)
        }
        guard let before = old.first, let after = new.first, before.url != after.url, !pairing.keepsFirst else {
            return
        }
        let location = ChangeLocation("server \(after.url)", old: before.position, new: after.position)
        let message = "the default server changed from \(before.url.quoted) to \(after.url.quoted)"
        report(.defaultChanged, message, at: location)
    }

    /// Compares the servers of an operation; its requests use the first one.
    func compare(_ pair: OperationPair) {
        let before = pair.old.servers.first
        let after = pair.new.servers.first
        guard before?.url != after?.url else { return }
        let urls = [before, after].map { $0?.url.quoted ?? "the document's server" }
        let message = "the server of \(pair.text) changed from \(urls[0]) to \(urls[1])"
        report(.operationServerChanged, message, at: pair.location.at(old: before?.position, new: after?.position))
    }

    /// Whether the servers have Swift functions: a single server without variables is only the client's default.
    private static func haveFunctions(_ servers: [Server]) -> Bool {
        servers.count > 1 || servers.contains { !$0.variables.isEmpty }
    }

    private func compare(_ pair: ServerPair, hadFunctions: Bool) {
        if pair.oldName != pair.newName {
            let names = "from \(pair.oldName.quoted) to \(pair.newName.quoted)"
            let message = "the server \(pair.new.url.quoted) was renamed \(names)"
            report(.renamed, message, at: pair.location, breaks: hadFunctions ? .source : [])
        }
        if pair.old.url != pair.new.url {
            let urls = "from \(pair.old.url.quoted) to \(pair.new.url.quoted)"
            report(.urlChanged, "the URL of the server \(pair.newName.quoted) changed \(urls)", at: pair.location)
        }
        ServerVariableComparison(collector: collector).compare(pair)
    }
}
