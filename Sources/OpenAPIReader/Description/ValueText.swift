/// What a document says about one value of an `enum`.
package struct ValueText: Hashable, Sendable {
    /// What the value is called.
    package var name: String?

    /// What the value means.
    package var description: String?

    /// Pairs a name with a text.
    package init(name: String? = nil, description: String? = nil) {
        self.name = name
        self.description = description
    }
}
