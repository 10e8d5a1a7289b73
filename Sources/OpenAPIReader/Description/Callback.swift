/// Calls that the server makes to an address that a call gave it (OpenAPI 3.1 section 4.8.18).
package struct Callback: Hashable, Sendable {
    /// The key under `callbacks`.
    package var name: String

    /// What the server calls; a path is the expression that gives the URL.
    package var operations: [Operation]

    /// Where the name stands.
    package var position: SourcePosition

    /// Makes a callback.
    package init(name: String, operations: [Operation], position: SourcePosition) {
        self.name = name
        self.operations = operations
        self.position = position
    }
}
