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
        return methods.map { method in
            var method = method
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

    /// The type with the addresses of the description's servers.
    mutating func serversPlan(named name: String) -> ServersPlan? { servers.plan(named: name) }
}
