import OpenAPIReader

/// Plans the servers of a client and of its operations.
struct ServerPlanner {
    private(set) var diagnostics: [Diagnostic] = []

    private let servers: [Server]

    init(_ description: OpenAPIDescription) {
        servers = description.servers.map(Self.resolved)
    }

    /// The server with a URL that can be sent: `//host` gets the scheme `https`, and a relative path begins at the root of the
    /// base URL without dot segments (RFC 3986 section 5.2.4).
    private static func resolved(_ server: Server) -> Server {
        var server = server
        if server.url.hasPrefix("//") {
            server.url = "https:" + server.url
        } else if server.url.hasPrefix("./") || server.url.hasPrefix("../") || server.url.contains("/../") {
            guard !server.url.contains("://") else { return server }
            var segments: [Substring] = []
            for segment in server.url.split(separator: "/", omittingEmptySubsequences: true) {
                switch segment {
                case ".": continue
                case "..": _ = segments.popLast()
                default: segments.append(segment)
                }
            }
            server.url = "/" + segments.joined(separator: "/")
        }
        return server
    }

    /// The URL of the first server, where it is absolute; a caller must complete a path.
    var defaultBaseURL: String? {
        servers.first.flatMap(Self.url).flatMap { Self.isAbsolute($0) ? $0 : nil }
    }

    /// The text in the client's doc comment about a server that is only a path.
    var note: String? {
        guard let url = servers.first.flatMap(Self.url), url != "/", url.hasPrefix("/") else {
            return nil
        }
        let path = Markdown.code(url)
        return
            "The description's server is the path \(path) without a host: the base URL must contain both."
    }

    /// Returns the server of an operation, where it differs from the document's.
    mutating func server(of operation: Operation) -> String? {
        guard let server = operation.servers.first.map(Self.resolved) else { return nil }
        let url = Self.url(of: server)
        // An empty URL is that of the description's own server, like the base URL.
        if url?.isEmpty == true { return nil }
        if let first = servers.first, Self.url(of: first) == url { return nil }
        if let url, Self.isAbsolute(url) || !url.contains("://") { return url }
        let message = "\(server.url.quoted) is not a valid server URL; the operation uses the base URL"
        let warning = Diagnostic(.warning, code: "server-address", message, at: server.position)
        if !diagnostics.contains(warning) { diagnostics.append(warning) }
        return nil
    }

    /// Returns the type with all URLs; nil for a single URL without variables.
    mutating func plan(named typeName: String) -> ServersPlan? {
        guard servers.count > 1 || servers.contains(where: { !$0.variables.isEmpty }) else { return nil }
        var scope = NameScope(noun: "server", reserved: ["init", "self"], suffix: "Server")
        let requests = servers.enumerated().map { index, server in
            NameRequest(Self.name(of: server, at: index), wireName: server.url, position: server.position)
        }
        let names = scope.assign(requests, diagnostics: &diagnostics)
        var planner = ServerVariablePlanner()
        let planned = zip(servers, names).map { server, name in
            let variables = planner.variables(of: server)
            return ServersPlan.Server(
                name: SwiftName.spelled(name),
                pieces: Self.pieces(of: server),
                variables: variables,
                documentation: Self.documentation(of: server, variables)
            )
        }
        return ServersPlan(
            name: typeName,
            documentation: Documentation(["The URLs of the description's servers, for the client's base URL."]),
            servers: planned,
            values: planner.plans
        )
    }

    /// The URL with the default of each variable; nil where a variable has none.
    private static func url(of server: Server) -> String? {
        var url = ""
        for piece in pieces(of: server) {
            switch piece {
            case .literal(let text): url += text
            case .variable(let index):
                guard let value = server.variables[index].defaultValue else { return nil }
                url += value
            }
        }
        while url.hasSuffix("/"), url.count > 1, !url.hasSuffix("://") { url.removeLast() }
        return url
    }

    private static func isAbsolute(_ url: String) -> Bool {
        guard let scheme = ["http://", "https://"].first(where: { url.lowercased().hasPrefix($0) }) else {
            return false
        }
        let rest = url.dropFirst(scheme.count)
        guard let first = rest.first, first != "/" else { return false }
        return rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#@\"<>\\^`{|}".utf8.contains($0) }
    }

    private static func pieces(of server: Server) -> [ServersPlan.Piece] {
        URLTemplate(server.url).parts.map { part in
            switch part {
            case .literal(let text): .literal(text)
            case .parameter(let name):
                server.variables.firstIndex { $0.name == name }.map(ServersPlan.Piece.variable) ?? .literal("{\(name)}")
            }
        }
    }

    /// The server's name or description, where it is short; else its number.
    private static func name(of server: Server, at index: Int) -> String {
        let text = server.name ?? server.description ?? ""
        let isShort = text.count <= 32 && text.split(separator: " ").count <= 4 && text.contains(where: \.isLetter)
        return isShort ? SwiftName.member(text) : index == 0 ? "server" : "server\(index + 1)"
    }

    private static func documentation(of server: Server, _ variables: [ServersPlan.Variable]) -> Documentation {
        let texts = [Markdown.sentence(server.description), Markdown.code(server.url)]
        let parameters = zip(server.variables, variables).map { variable, plan in
            let text = Markdown.sentence(variable.description) ?? "The value of \(Markdown.code(variable.name))."
            return Documentation.Parameter(name: SwiftName.bare(plan.name), text: text)
        }
        return Documentation(texts.compactMap(\.self), parameters: parameters)
    }
}
