/// The names of a method's local variables, which differ from its parameters.
package struct LocalNames: Hashable, Sendable {
    /// The variable for the request body.
    package var body: String

    /// The variable for the request.
    package var request: String

    /// The expression for the client's caller.
    package var caller: String

    /// Creates the names.
    package init(body: String = "body", request: String = "request", caller: String = "caller") {
        self.body = body
        self.request = request
        self.caller = caller
    }
}
