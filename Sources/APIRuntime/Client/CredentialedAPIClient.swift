/// A client whose description has security schemes.
public protocol CredentialedAPIClient: APIClient {
    /// The type of the client's credentials, with a property for each scheme.
    associatedtype APICredentialSet: APICredentials
}

extension CredentialedAPIClient {
    /// Creates a client for the API at an address; sends nothing.
    ///
    /// The credentials are sent to that origin only, with the calls that require them. Throws an `APIError` with code
    /// `configuration` for an address that is not `http(s)://HOST[:PORT][/PATH]`.
    public init(
        _ baseURL: String,
        credentials: APICredentialSet,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws {
        try self.init(baseURL, configuration: configuration.with(credentials))
    }
}

extension ClientConfiguration {
    /// Returns a copy with these credentials.
    func with(_ credentials: some APICredentials) -> ClientConfiguration {
        var copy = self
        copy.credentials = credentials
        return copy
    }
}
