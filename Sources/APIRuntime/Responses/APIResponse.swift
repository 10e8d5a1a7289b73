/// The result of a call whose success responses differ: a generated enum with a case for each status code.
public protocol APIResponse: Sendable {
    /// Reads a response by its status code; throws an `APIError` for one that the description does not have.
    @_spi(Generated) init(_ response: CompleteResponse) throws
}
