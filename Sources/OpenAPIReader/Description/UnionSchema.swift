/// Schemas of which a value fits one (`oneOf`) or at least one (`anyOf`, or `type` with several names).
package struct UnionSchema: Hashable, Sendable {
    /// The members without `null`, in the document's order; a member's `title` or `x-swift-name` names its case.
    package var members: [Schema]

    /// `oneOf`: no value fits two members.
    package var isExclusive: Bool

    /// The members are those that take the schema in with `allOf`: there may be more, even where there is one.
    package var isInherited: Bool

    /// Makes a union of its members.
    package init(members: [Schema], isExclusive: Bool = false, isInherited: Bool = false) {
        self.members = members
        self.isExclusive = isExclusive
        self.isInherited = isInherited
    }
}

/// The property whose value says which schema an object follows (OpenAPI 3.2 section 4.25).
///
/// It stands beside `oneOf` or `anyOf`, or in a schema that others take in with `allOf`.
package struct Discriminator: Hashable, Sendable {
    /// A value of the property and what it stands for.
    package struct Mapping: Hashable, Sendable {
        /// The property's value.
        package var value: String

        /// The key of the schema among the description's schemas.
        package var target: String

        /// Where the value stands.
        package var position: SourcePosition

        /// Pairs a value with a schema.
        package init(value: String, target: String, position: SourcePosition) {
            self.value = value
            self.target = target
            self.position = position
        }
    }

    /// The property's name on the wire.
    package var property: String

    /// The values that the document names, in its order; a schema without one is named by its own name.
    package var mapping: [Mapping]

    /// The schema of objects without the property, or with a value that nobody names (3.2 `defaultMapping`).
    package var defaultTarget: String?

    /// Where the discriminator begins.
    package var position: SourcePosition

    /// Makes a discriminator.
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
