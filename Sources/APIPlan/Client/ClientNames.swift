import OpenAPIReader

/// The names of the types that a client consists of.
struct ClientNames {
    /// The API's name: the configured one, else the title.
    private let api: String

    init(_ description: OpenAPIDescription, _ options: PlanOptions) {
        if let name = options.name, PlanOptions.accepts(name: name) {
            api = name
            return
        }
        let title = SwiftName.type(description.info.title)
        let name = title.hasSuffix("API") && title.count > 3 ? String(title.dropLast(3)) : title
        api = PlanOptions.accepts(name: name) ? name : "Default"
    }

    /// The async client.
    var client: String { "\(api)Client" }

    /// The protocol of the sync methods.
    var syncProtocol: String { "Sync\(api)API" }

    /// The type of the credentials.
    var credentials: String { "\(api)Credentials" }

    /// The type of the servers' URLs.
    var servers: String { "\(api)Server" }

    /// All names, which no model may have.
    var all: Set<String> { [client, "Sync\(client)", syncProtocol, credentials, servers] }
}
