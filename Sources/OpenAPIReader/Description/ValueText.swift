/// The documentation of one value of an `enum`.
package struct ValueText: Hashable, Sendable {
    /// The name of the value.
    package var name: String?

    /// The description of the value.
    package var description: String?

    /// Creates the documentation of a value.
    package init(name: String? = nil, description: String? = nil) {
        self.name = name
        self.description = description
    }
}
