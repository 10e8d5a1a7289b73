/// The credentials of a client: generated code has such a type for each API, with a property for each security scheme.
public protocol APICredentials: Sendable {
    /// Each security scheme of the description with the credential that is set for it.
    @_spi(Generated) var schemes: [APISecurityScheme] { get }
}
