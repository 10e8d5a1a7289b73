/// A client whose description contains the address of the API.
public protocol ServedAPIClient: APIClient {
    /// The address of the description's first server.
    static var defaultBaseURL: String { get }
}

extension ServedAPIClient {
    /// Creates a client for the API at the description's first server; sends nothing.
    public init(configuration: ClientConfiguration = ClientConfiguration()) throws {
        try self.init(Self.defaultBaseURL, configuration: configuration)
    }
}

extension ServedAPIClient where Self: CredentialedAPIClient {
    /// Creates a client for the API at the description's first server; sends nothing.
    public init(credentials: APICredentialSet, configuration: ClientConfiguration = ClientConfiguration()) throws {
        try self.init(Self.defaultBaseURL, configuration: configuration.with(credentials))
    }
}
