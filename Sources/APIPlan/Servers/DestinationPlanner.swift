import OpenAPIReader

/// Adds to methods where their calls go and who they say they are.
struct DestinationPlanner {
    let credentials: CredentialsPlanner
    private(set) var servers: ServerPlanner
    private let security: [SecurityRequirement]

    init(_ description: OpenAPIDescription, clientName: String, credentialsName: String) {
        credentials = CredentialsPlanner(description, clientName: clientName, typeName: credentialsName)
        servers = ServerPlanner(description)
        security = description.security
    }

    var diagnostics: [Diagnostic] { credentials.diagnostics + servers.diagnostics }

    /// What every call needs unless it says otherwise.
    var defaultSecurity: [[String]] { credentials.labels(of: security) }

    /// The methods of an operation with their destination.
    mutating func planned(_ methods: [OperationPlan], of operation: Operation) -> [OperationPlan] {
        let own = operation.security.map { credentials.labels(of: $0) }
        let server = servers.server(of: operation)
        let scopes = Self.text(ofScopes: operation.security ?? security)
        return methods.map { method in
            var method = method
            if let scopes { method.documentation.paragraphs.append(scopes) }
            if own != defaultSecurity { method.security = own }
            method.server = server
            if let server {
                let text =
                    "Goes to \(SchemaText.code(server)), unless `configuration.servers` names another address for it."
                method.documentation.paragraphs.append(text)
            }
            return method
        }
    }

    /// What a doc comment tells of the scopes or roles that a call needs; nil where one way needs none.
    private static func text(ofScopes requirements: [SecurityRequirement]) -> String? {
        var ways: [[String]] = []
        for requirement in requirements {
            var scopes: [String] = []
            // Two flows of one server are two schemes with the same scopes.
            for scope in requirement.entries.flatMap(\.scopes) where !scopes.contains(scope) { scopes.append(scope) }
            if !ways.contains(scopes) { ways.append(scopes) }
        }
        guard let first = ways.first, !ways.contains([]) else { return nil }
        let lines = ways.map { $0.map(SchemaText.code).joined(separator: ", ") }
        if lines.count == 1 { return "Needs the scope\(first.count == 1 ? "" : "s") \(lines[0])." }
        return "Needs the scopes of one of these lines:\n\n" + lines.map { "- \($0)" }.joined(separator: "\n")
    }

    /// The type with the addresses of the description's servers.
    mutating func serversPlan(named name: String) -> ServersPlan? { servers.plan(named: name) }
}
