import OpenAPIReader

/// The names of the types that a client consists of.
struct ClientNames {
    /// The API's name: the configured one, else the title.
    private let api: String

    init(_ description: OpenAPIDescription, _ options: PlanOptions) {
        if let name = options.name, PlanOptions.accepts(name: name) {
            api = Self.withoutSuffix("Client", name)
            return
        }
        let title = SwiftName.type(Self.shortened(description.info.title))
        let name = Self.withoutSuffix("Client", Self.withoutSuffix("API", title))
        api = PlanOptions.accepts(name: name) ? name : "Default"
    }

    /// The first words of a title, as many as a type's name can have: some titles are sentences.
    private static func shortened(_ title: String) -> String {
        guard title.count > maximumLength else { return title }
        var length = 0
        let words = title.split(separator: " ").prefix { word in
            length += word.count
            return length <= maximumLength
        }
        return words.isEmpty ? String(title.prefix(maximumLength)) : String(words.joined(separator: " "))
    }

    private static let maximumLength = 50

    private static func withoutSuffix(_ suffix: String, _ name: String) -> String {
        let rest = name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
        return PlanOptions.accepts(name: rest) ? rest : name
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
