/// A stored property that does not correspond to a single key of the JSON object.
package struct ExtraPropertyPlan: Hashable, Sendable {
    /// The name, in backticks where Swift needs them.
    package var name: String

    /// The whole type.
    package var type: TypeReference

    /// Whether the value is stored indirectly, because the struct would contain itself otherwise.
    package var isIndirect = false

    /// The doc comment.
    package var documentation: Documentation

    /// Creates a property.
    package init(name: String, type: TypeReference, documentation: Documentation) {
        self.name = name
        self.type = type
        self.documentation = documentation
    }
}
