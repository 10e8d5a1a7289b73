import OpenAPIReader

/// Adds servers and credentials to methods.
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

    /// The credentials of operations without a security requirement of their own.
    var defaultSecurity: [[String]] { credentials.labels(of: security) }

    /// Returns the methods of an operation with their server and credentials.
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
                    "Sent to \(Markdown.code(server)), unless `configuration.servers` has another URL for it."
                method.documentation.paragraphs.append(text)
            }
            return method
        }
    }

    /// The text about the scopes or roles that an operation requires; nil where an alternative requires none.
    private static func text(ofScopes requirements: [SecurityRequirement]) -> String? {
        var alternatives: [[String]] = []
        for requirement in requirements {
            var scopes: [String] = []
            // Two flows of one server may be two schemes with the same scopes.
            for scope in requirement.entries.flatMap(\.scopes) where !scopes.contains(scope) { scopes.append(scope) }
            if !alternatives.contains(scopes) { alternatives.append(scopes) }
        }
        guard let first = alternatives.first, !alternatives.contains([]) else { return nil }
        let lines = alternatives.map { $0.map(Markdown.code).joined(separator: ", ") }
        if lines.count == 1 { return "Requires the scope\(first.count == 1 ? "" : "s") \(lines[0])." }
        return "Requires the scopes of one of these lines:\n\n" + lines.map { "- \($0)" }.joined(separator: "\n")
    }

    /// Returns the type with the URLs of the description's servers.
    mutating func serversPlan(named name: String) -> ServersPlan? { servers.plan(named: name) }
}
