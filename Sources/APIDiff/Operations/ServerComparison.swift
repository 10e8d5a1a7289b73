import OpenAPIReader

/// Looks at the addresses that calls go to.
struct ServerRules {
    let log: ChangeLog

    /// Compares the document's servers, which are the same where their addresses are, else where their names are.
    func compare(_ old: [Server], _ new: [Server]) {
        let partners = partners(of: new, among: old)
        let hadFunctions = Self.haveFunctions(old)
        for (index, server) in new.enumerated() {
            if let place = partners[index] {
                compareNames(old[place], at: place, server, at: index, breaks: hadFunctions ? .source : [])
                compare(old[place], at: place, server, at: index)
            } else {
                add(.added, "the server \(server.url.quoted) is new", nil, server)
            }
        }
        for (index, server) in old.enumerated() where !partners.values.contains(index) {
            // Without any server a client has no address of its own.
            let breaks: Breakage = hadFunctions || new.isEmpty ? [.wire, .source] : .wire
            add(.removed, "the server \(server.url.quoted) is gone", server, nil, breaks: breaks)
        }
        guard let before = old.first, let after = new.first, before.url != after.url, partners[0] != 0 else { return }
        let message = "the first server is \(after.url.quoted) and no longer \(before.url.quoted)"
        add(.defaultChanged, message, before, after)
    }

    /// Compares the servers that an operation has for itself; only the first one is called.
    func compare(_ pair: OperationPair) {
        let before = pair.old.servers.first
        let after = pair.new.servers.first
        guard before?.url != after?.url else { return }
        let urls = [after, before].map { $0?.url.quoted ?? "the document's server" }
        let message = "\(pair.text) goes to \(urls[0]) and no longer to \(urls[1])"
        log.add(
            ServerRule.operationServerChanged.rule,
            pair.name,
            message,
            old: before?.position ?? pair.old.position,
            new: after?.position ?? pair.new.position
        )
    }

    /// The place of each server's partner in the old document.
    private func partners(of new: [Server], among old: [Server]) -> [Int: Int] {
        var partners: [Int: Int] = [:]
        for (index, server) in new.enumerated() {
            partners[index] = old.indices.first { place in
                !partners.values.contains(place) && old[place].url == server.url
            }
        }
        for (index, server) in new.enumerated() where partners[index] == nil {
            let name = name(of: server, at: index)
            partners[index] = old.indices.first { place in
                !partners.values.contains(place) && self.name(of: old[place], at: place) == name
            }
        }
        return partners
    }

    /// Whether the servers have functions in Swift: one server without variables is the client's default and no more.
    private static func haveFunctions(_ servers: [Server]) -> Bool {
        servers.count > 1 || servers.contains { !$0.variables.isEmpty }
    }

    private func compareNames(
        _ old: Server,
        at oldPlace: Int,
        _ new: Server,
        at newPlace: Int,
        breaks: Breakage
    ) {
        let names = (name(of: old, at: oldPlace), name(of: new, at: newPlace))
        guard names.0 != names.1 else { return }
        let message = "the server \(new.url.quoted) is called \(names.1.quoted) and no longer \(names.0.quoted)"
        add(.renamed, message, old, new, breaks: breaks)
    }

    private func compare(_ old: Server, at oldPlace: Int, _ new: Server, at newPlace: Int) {
        if old.url != new.url {
            let message =
                "the address of the server \(name(of: new, at: newPlace).quoted) is \(new.url.quoted) and no "
                + "longer \(old.url.quoted)"
            add(.urlChanged, message, old, new)
        }
        for variable in new.variables {
            guard let before = old.variables.first(where: { $0.name == variable.name }) else {
                let message = "the variable \(variable.name.quoted) of \(new.url.quoted) is new"
                let breaks: Breakage = variable.defaultValue == nil ? .source : []
                add(.variableAdded, message, old, new, breaks: breaks)
                continue
            }
            compare(before, variable, old, new)
        }
        for variable in old.variables where !new.variables.contains(where: { $0.name == variable.name }) {
            add(.variableRemoved, "the variable \(variable.name.quoted) of \(new.url.quoted) is gone", old, new)
        }
    }

    /// What a server's function is named after: a short name, else its place.
    private func name(of server: Server, at index: Int) -> String {
        let text = server.name ?? server.description ?? ""
        let isShort = text.count <= 32 && text.split(separator: " ").count <= 4 && text.contains(where: \.isLetter)
        return isShort ? text : "server \(index + 1)"
    }

    private func compare(_ old: ServerVariable, _ new: ServerVariable, _ before: Server, _ after: Server) {
        let variable = "the variable \(new.name.quoted) of \(after.url.quoted)"
        switch (old.defaultValue, new.defaultValue) {
        case (let value?, nil):
            add(.variableDefaultRemoved, "\(variable) no longer has the default \(value.quoted)", before, after)
        case (let one?, let other?) where one != other:
            let message = "the default of \(variable) is \(other.quoted) and no longer \(one.quoted)"
            add(.variableDefaultChanged, message, before, after)
        default: break
        }
        guard !old.values.isEmpty, !new.values.isEmpty else { return }
        for value in new.values where !old.values.contains(value) {
            add(.variableValueAdded, "\(variable) may be \(value.quoted)", before, after)
        }
        for value in old.values where !new.values.contains(value) {
            add(.variableValueRemoved, "\(variable) may no longer be \(value.quoted)", before, after)
        }
    }

    private func add(
        _ rule: ServerRule,
        _ message: String,
        _ old: Server?,
        _ new: Server?,
        breaks: Breakage? = nil
    ) {
        let subject = "server \((new ?? old)?.url ?? "")"
        log.add(rule.rule, subject, message, old: old?.position, new: new?.position, breaks: breaks)
    }
}
