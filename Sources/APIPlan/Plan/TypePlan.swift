/// One type of the generated code.
package struct TypePlan: Hashable, Sendable {
    /// The kind of a type.
    package enum Kind: Hashable, Sendable {
        /// A struct with a stored property for each property of the object.
        case structure(StructurePlan)
        /// An enum of strings, of numbers or of both, that keeps unknown values.
        case openEnum(OpenEnumPlan)
        /// An enum with a case for each member, and one for unknown values.
        case union(UnionPlan)
        /// A type alias.
        case alias(TypeReference)
        /// An enum with a case for each success response.
        case responses(ResponsesPlan)
        /// A struct around a value, instead of an alias that would refer to itself.
        case box(TypeReference)
    }

    /// The name, spelled as Swift wants it.
    package var name: String

    /// The doc comment.
    package var documentation: Documentation

    /// The kind.
    package var kind: Kind

    /// Whether it is the type of an inline schema, so that it may become an alias of an equal type.
    package var isInline = false

    /// Creates a type.
    package init(name: String, documentation: Documentation = Documentation(), kind: Kind) {
        self.name = name
        self.documentation = documentation
        self.kind = kind
    }
}
