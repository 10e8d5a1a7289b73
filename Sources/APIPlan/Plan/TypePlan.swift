/// One type of the generated code.
package struct TypePlan: Hashable, Sendable {
    /// What kind of type it is.
    package enum Kind: Hashable, Sendable {
        /// A struct with a stored property for each property of the object.
        case structure(StructurePlan)
        /// An enum of strings, of numbers or of both, that keeps values it does not know.
        case openEnum(OpenEnumPlan)
        /// An enum with a case for each member, and one for what is none of them.
        case union(UnionPlan)
        /// Another name for a type.
        case alias(TypeReference)
        /// An enum with a case for each status of success.
        case responses(ResponsesPlan)
        /// A struct around a value, for a type that would be another name for something made of itself.
        case box(TypeReference)
    }

    /// The name, spelled as Swift wants it.
    package var name: String

    /// The doc text.
    package var documentation: Documentation

    /// What kind of type it is.
    package var kind: Kind

    /// Whether it stands at one place of the description, which it is named after: an equal type may stand for it.
    package var isInline = false

    /// Makes a type of its parts.
    package init(name: String, documentation: Documentation = Documentation(), kind: Kind) {
        self.name = name
        self.documentation = documentation
        self.kind = kind
    }
}
