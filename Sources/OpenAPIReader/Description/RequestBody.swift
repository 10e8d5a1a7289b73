/// The request body of an operation (OpenAPI 3.1 section 4.8.13).
package struct RequestBody: Hashable, Sendable {
    /// A description in CommonMark.
    package var description: String?

    /// Whether every request has a body.
    package var isRequired: Bool

    /// The body in each media type that the server accepts, in the document's order.
    package var content: [MediaType]

    /// The name of the component, if the body is a reference to one.
    package var component: String?

    /// The position of the body; for a reference, the position of the component.
    package var position: SourcePosition

    /// Creates a request body.
    package init(
        description: String? = nil,
        isRequired: Bool,
        content: [MediaType],
        component: String? = nil,
        position: SourcePosition
    ) {
        self.component = component
        self.description = description
        self.isRequired = isRequired
        self.content = content
        self.position = position
    }
}
