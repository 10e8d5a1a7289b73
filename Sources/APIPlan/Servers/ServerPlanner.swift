import OpenAPIReader

/// Plans where calls go.
struct ServerPlanner {
    private(set) var diagnostics: [Diagnostic] = []

    private let servers: [Server]

    init(_ description: OpenAPIDescription) {
        servers = description.servers
    }

    /// The first server where it is a whole address; one that only says a path is the caller's to complete.
    var defaultBaseURL: String? {
        servers.first.flatMap(Self.address).flatMap { Self.isWhole($0) ? $0 : nil }
    }

    /// What the client's doc comment says about a server that is only a path.
    var note: String? {
        guard let address = servers.first.flatMap(Self.address), address != "/", address.hasPrefix("/") else {
            return nil
        }
        let path = SchemaText.code(address)
        return
            "The description's server is the path \(path) on a host that it does not name: the base URL must hold both."
    }

    /// The server of an operation that has another one than the document.
    mutating func server(of operation: Operation) -> String? {
        guard let server = operation.servers.first else { return nil }
        let address = Self.address(of: server)
        // An empty address is where the description is, which is where the base URL is.
        if address?.isEmpty == true { return nil }
        if let first = servers.first, Self.address(of: first) == address { return nil }
        if let address, Self.isWhole(address) || !address.contains("://") { return address }
        let message = "\(server.url.quoted) is no address that can be called; the operation goes to the base URL"
        let finding = Diagnostic(.warning, code: "server-address", message, at: server.position)
        if !diagnostics.contains(finding) { diagnostics.append(finding) }
        return nil
    }

    /// The addresses as a type; nil where there is one without variables.
    mutating func plan(named typeName: String) -> ServersPlan? {
        guard servers.count > 1 || servers.contains(where: { !$0.variables.isEmpty }) else { return nil }
        var scope = NameScope(noun: "server", reserved: ["init", "self"], suffix: "Server")
        let wishes = servers.enumerated().map { index, server in
            NameWish(Self.name(of: server, at: index), wireName: server.url, position: server.position)
        }
        var findings: [Diagnostic] = []
        let names = scope.claim(wishes, diagnostics: &findings)
        diagnostics += findings
        var values = ServerValues()
        let planned = zip(servers, names).map { server, name in
            let variables = values.variables(of: server)
            return ServersPlan.Server(
                name: SwiftName.spelled(name),
                pieces: Self.pieces(of: server),
                variables: variables,
                documentation: Self.documentation(of: server, variables)
            )
        }
        return ServersPlan(
            name: typeName,
            documentation: Documentation(["The addresses of the description's servers, for the client's base URL."]),
            servers: planned,
            values: values.plans
        )
    }

    /// The address with the default of each variable; nil where one has none.
    private static func address(of server: Server) -> String? {
        var address = ""
        for piece in pieces(of: server) {
            switch piece {
            case .literal(let text): address += text
            case .variable(let index):
                guard let value = server.variables[index].defaultValue else { return nil }
                address += value
            }
        }
        while address.hasSuffix("/"), address.count > 1, !address.hasSuffix("://") { address.removeLast() }
        return address
    }

    private static func isWhole(_ address: String) -> Bool {
        guard let scheme = ["http://", "https://"].first(where: { address.lowercased().hasPrefix($0) }) else {
            return false
        }
        let rest = address.dropFirst(scheme.count)
        guard let first = rest.first, first != "/" else { return false }
        return rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#@\"<>\\^`{|}".utf8.contains($0) }
    }

    private static func pieces(of server: Server) -> [ServersPlan.Piece] {
        PathTemplate(server.url).parts.map { part in
            switch part {
            case .literal(let text): .literal(text)
            case .parameter(let name):
                server.variables.firstIndex { $0.name == name }.map(ServersPlan.Piece.variable) ?? .literal("{\(name)}")
            }
        }
    }

    /// What the server is called, where that is short; else its number.
    private static func name(of server: Server, at index: Int) -> String {
        let text = server.name ?? server.description ?? ""
        let isShort = text.count <= 32 && text.split(separator: " ").count <= 4 && text.contains(where: \.isLetter)
        return isShort ? SwiftName.member(text) : index == 0 ? "server" : "server\(index + 1)"
    }

    private static func documentation(of server: Server, _ variables: [ServersPlan.Variable]) -> Documentation {
        let texts = [SchemaText.sentence(server.description), SchemaText.code(server.url)]
        let parameters = zip(server.variables, variables).map { variable, plan in
            let text = SchemaText.sentence(variable.description) ?? "What stands for \(SchemaText.code(variable.name))."
            return Documentation.Parameter(name: SwiftName.bare(plan.name), text: text)
        }
        return Documentation(texts.compactMap(\.self), parameters: parameters)
    }
}

/// Plans the enums of servers' variables; two variables with one name and the same values share theirs.
struct ServerValues {
    private(set) var plans: [ServersPlan.Values] = []

    private var known: [ServerVariable: Int] = [:]
    private var scope = NameScope(noun: "type", reserved: ReservedNames.types, suffix: "Values")

    mutating func variables(of server: Server) -> [ServersPlan.Variable] {
        var names = NameScope(noun: "parameter", reserved: ["self"], suffix: "Value")
        return server.variables.map { variable in
            let wish = NameWish(
                SwiftName.member(variable.name),
                wireName: variable.name,
                position: variable.position
            )
            var findings: [Diagnostic] = []
            let name = SwiftName.spelled(names.claim(wish, diagnostics: &findings))
            guard !variable.values.isEmpty else {
                return ServersPlan.Variable(name: name, typeName: nil, defaultValue: variable.defaultValue)
            }
            let values = values(of: variable)
            let item = values.cases.first { $0.wireValue == variable.defaultValue.map(LiteralPlan.string) }
            return ServersPlan.Variable(name: name, typeName: values.name, defaultValue: item?.name)
        }
    }

    private mutating func values(of variable: ServerVariable) -> ServersPlan.Values {
        var key = variable
        key.position = SourcePosition(file: "", line: 0, column: 0)
        if let index = known[key] { return plans[index] }
        var texts: [String] = []
        for text in variable.values + [variable.defaultValue].compactMap(\.self) where !texts.contains(text) {
            texts.append(text)
        }
        var cases = NameScope(noun: "case", reserved: ReservedNames.cases, suffix: "Value")
        var findings: [Diagnostic] = []
        let wishes = texts.map { NameWish(SwiftName.member($0), wireName: $0, position: variable.position) }
        let names = cases.claim(wishes, diagnostics: &findings)
        let type = NameWish(SwiftName.type(variable.name), wireName: variable.name, position: variable.position)
        let text = SchemaText.sentence(variable.description) ?? "What may stand for \(SchemaText.code(variable.name))."
        known[key] = plans.count
        plans.append(
            ServersPlan.Values(
                name: SwiftName.spelled(scope.claim(type, diagnostics: &findings)),
                cases: zip(names, texts).map { OpenEnumPlan.Case(name: SwiftName.spelled($0), wireValue: .string($1)) },
                documentation: Documentation([text])
            )
        )
        return plans[plans.count - 1]
    }
}
