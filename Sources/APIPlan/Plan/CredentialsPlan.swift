/// The type that holds a client's credentials: a property for each security scheme that an operation requires.
package struct CredentialsPlan: Hashable, Sendable {
    /// The type's name.
    package var name: String

    /// The type's doc comment.
    package var documentation: Documentation

    /// The schemes, in the description's order.
    package var schemes: [SecuritySchemePlan]

    /// Creates a credentials type.
    package init(name: String, documentation: Documentation = Documentation(), schemes: [SecuritySchemePlan]) {
        self.name = name
        self.documentation = documentation
        self.schemes = schemes
    }
}
