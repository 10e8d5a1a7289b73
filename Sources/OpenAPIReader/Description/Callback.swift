/// Requests that the server sends to a URL from an earlier request (OpenAPI 3.1 section 4.8.18).
package struct Callback: Hashable, Sendable {
    /// The key under `callbacks`.
    package var name: String

    /// The server's requests; their paths are the expressions with the URL.
    package var operations: [Operation]

    /// The position of the name.
    package var position: SourcePosition

    /// Creates a callback.
    package init(name: String, operations: [Operation], position: SourcePosition) {
        self.name = name
        self.operations = operations
        self.position = position
    }
}
