/// A property whose value determines the schema of an object (OpenAPI 3.2 section 4.25).
///
/// It is declared next to `oneOf` or `anyOf`, or in a schema that others are derived from through `allOf`.
package struct Discriminator: Hashable, Sendable {
    /// A value of the property with the schema that it selects.
    package struct Mapping: Hashable, Sendable {
        /// The property's value.
        package var value: String

        /// The name of the schema in the description.
        package var target: String

        /// The position of the value.
        package var position: SourcePosition

        /// Creates a mapping.
        package init(value: String, target: String, position: SourcePosition) {
            self.value = value
            self.target = target
            self.position = position
        }
    }

    /// The property's name in JSON.
    package var property: String

    /// The declared values, in the document's order. The value of a schema without one is its name.
    package var mapping: [Mapping]

    /// The schema of objects without the property or with an unknown value (`defaultMapping` in OpenAPI 3.2).
    package var defaultTarget: String?

    /// The position of the discriminator.
    package var position: SourcePosition

    /// Creates a discriminator.
    package init(
        property: String,
        mapping: [Mapping] = [],
        defaultTarget: String? = nil,
        position: SourcePosition
    ) {
        self.property = property
        self.mapping = mapping
        self.defaultTarget = defaultTarget
        self.position = position
    }
}
