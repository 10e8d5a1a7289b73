import OpenAPIReader

/// The servers of two documents: pairs, additions and removals.
struct ServerPairing {
    private(set) var pairs: [ServerPair] = []
    private(set) var added: [Server] = []
    private(set) var removed: [Server] = []

    /// Whether the first server of the new document was the first one in the old document.
    let keepsFirst: Bool

    /// Pairs servers by URL, else by name.
    init(_ old: [Server], _ new: [Server]) {
        let partners = Self.partners(of: new, among: old)
        keepsFirst = partners[0] == 0
        for (index, server) in new.enumerated() {
            if let partner = partners[index] {
                let names = (old[partner].functionName(at: partner), server.functionName(at: index))
                pairs.append(ServerPair(old: old[partner], new: server, oldName: names.0, newName: names.1))
            } else {
                added.append(server)
            }
        }
        let paired = Set(partners.values)
        removed = old.enumerated().filter { !paired.contains($0.offset) }.map(\.element)
    }

    /// Returns the index of each new server's partner in the old document.
    private static func partners(of new: [Server], among old: [Server]) -> [Int: Int] {
        var partners: [Int: Int] = [:]
        for (index, server) in new.enumerated() {
            partners[index] = old.indices.first { candidate in
                !partners.values.contains(candidate) && old[candidate].url == server.url
            }
        }
        for (index, server) in new.enumerated() where partners[index] == nil {
            let name = server.functionName(at: index)
            partners[index] = old.indices.first { candidate in
                !partners.values.contains(candidate) && old[candidate].functionName(at: candidate) == name
            }
        }
        return partners
    }
}

/// One server in both documents.
struct ServerPair {
    var old: Server
    var new: Server

    /// The names that the server's function is derived from.
    var oldName: String
    var newName: String

    /// The location for changes of the server.
    var location: ChangeLocation { ChangeLocation("server \(new.url)", old: old.position, new: new.position) }
}

extension Server {
    /// Returns the name that the server's function is derived from: a short name or description, else the index.
    fileprivate func functionName(at index: Int) -> String {
        let text = name ?? description ?? ""
        let isShort = text.count <= 32 && text.split(separator: " ").count <= 4 && text.contains(where: \.isLetter)
        return isShort ? text : "server \(index + 1)"
    }
}
