extension SyncAPIClient where AsyncClient: CredentialedAPIClient {
    /// Creates a client for the API at an address; sends nothing.
    ///
    /// The credentials are sent to that origin only, with the calls that require them. Throws an `APIError` with code
    /// `configuration` for an address that is not `http(s)://HOST[:PORT][/PATH]`.
    public init(
        _ baseURL: String,
        credentials: AsyncClient.APICredentialSet,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws {
        try self.init(baseURL, configuration: configuration.with(credentials))
    }
}

extension SyncAPIClient where AsyncClient: ServedAPIClient {
    /// Creates a client for the API at the description's first server; sends nothing.
    public init(configuration: ClientConfiguration = ClientConfiguration()) throws {
        try self.init(AsyncClient.defaultBaseURL, configuration: configuration)
    }
}

extension SyncAPIClient where AsyncClient: ServedAPIClient & CredentialedAPIClient {
    /// Creates a client for the API at the description's first server; sends nothing.
    public init(
        credentials: AsyncClient.APICredentialSet,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws {
        try self.init(AsyncClient.defaultBaseURL, configuration: configuration.with(credentials))
    }
}
