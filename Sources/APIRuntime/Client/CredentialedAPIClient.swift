/// A client whose description has security schemes.
public protocol CredentialedAPIClient: APIClient {
    /// The client's credentials, one for each scheme.
    associatedtype APICredentialSet: APICredentials
}

extension CredentialedAPIClient {
    /// Makes a client for the API at an address; nothing is sent yet.
    ///
    /// The credentials go to that origin alone, with the calls that ask for them. Throws an `APIError` with code
    /// `configuration` when the address is not `http(s)://HOST[:PORT][/PATH]`.
    public init(
        _ baseURL: String,
        credentials: APICredentialSet,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws {
        try self.init(baseURL, configuration: configuration.with(credentials))
    }
}

extension SyncAPIClient where AsyncClient: CredentialedAPIClient {
    /// Makes a client for the API at an address; nothing is sent yet.
    ///
    /// The credentials go to that origin alone, with the calls that ask for them. Throws an `APIError` with code
    /// `configuration` when the address is not `http(s)://HOST[:PORT][/PATH]`.
    public init(
        _ baseURL: String,
        credentials: AsyncClient.APICredentialSet,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws {
        try self.init(baseURL, configuration: configuration.with(credentials))
    }
}

/// A client whose description says where the API is.
public protocol ServedAPIClient: APIClient {
    /// The address of the description's first server.
    static var defaultBaseURL: String { get }
}

extension ServedAPIClient {
    /// Makes a client for the API at the description's first server; nothing is sent yet.
    public init(configuration: ClientConfiguration = ClientConfiguration()) throws {
        try self.init(Self.defaultBaseURL, configuration: configuration)
    }
}

extension ServedAPIClient where Self: CredentialedAPIClient {
    /// Makes a client for the API at the description's first server; nothing is sent yet.
    public init(credentials: APICredentialSet, configuration: ClientConfiguration = ClientConfiguration()) throws {
        try self.init(Self.defaultBaseURL, configuration: configuration.with(credentials))
    }
}

extension SyncAPIClient where AsyncClient: ServedAPIClient {
    /// Makes a client for the API at the description's first server; nothing is sent yet.
    public init(configuration: ClientConfiguration = ClientConfiguration()) throws {
        try self.init(AsyncClient.defaultBaseURL, configuration: configuration)
    }
}

extension SyncAPIClient where AsyncClient: ServedAPIClient & CredentialedAPIClient {
    /// Makes a client for the API at the description's first server; nothing is sent yet.
    public init(
        credentials: AsyncClient.APICredentialSet,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws {
        try self.init(AsyncClient.defaultBaseURL, configuration: configuration.with(credentials))
    }
}

extension ClientConfiguration {
    fileprivate func with(_ credentials: some APICredentials) -> ClientConfiguration {
        var copy = self
        copy.credentials = credentials
        return copy
    }
}
