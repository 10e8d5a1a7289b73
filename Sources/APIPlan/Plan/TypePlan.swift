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
    }

    /// The name, spelled as Swift wants it.
    package var name: String

    /// The doc text.
    package var documentation: Documentation

    /// What kind of type it is.
    package var kind: Kind

    /// Makes a type of its parts.
    package init(name: String, documentation: Documentation = Documentation(), kind: Kind) {
        self.name = name
        self.documentation = documentation
        self.kind = kind
    }
}

/// The properties of a struct.
package struct StructurePlan: Hashable, Sendable {
    /// The properties, in the description's order.
    package var properties: [PropertyPlan]

    /// Makes a struct of its properties.
    package init(properties: [PropertyPlan]) {
        self.properties = properties
    }
}

/// One stored property.
package struct PropertyPlan: Hashable, Sendable {
    /// Whether a property may be missing, and whether it may be null.
    package enum Presence: Hashable, Sendable {
        /// Always there, never null.
        case required
        /// Always there, null as nil.
        case requiredNullable
        /// Missing as nil.
        case optional
        /// Missing as nil, null as `.null`.
        case optionalNullable
    }

    /// The name, spelled as Swift wants it.
    package var name: String

    /// The key in the JSON object.
    package var wireName: String

    /// The whole type, with optionality.
    package var type: TypeReference

    /// Whether it may be missing or null.
    package var presence: Presence

    /// Whether a local name of the coding methods hides the property, so that `self.` must stand before it.
    package var isShadowed: Bool

    /// The doc text.
    package var documentation: Documentation

    /// Makes a property of its parts.
    package init(
        name: String,
        wireName: String,
        type: TypeReference,
        presence: Presence,
        isShadowed: Bool = false,
        documentation: Documentation = Documentation()
    ) {
        self.name = name
        self.wireName = wireName
        self.type = type
        self.presence = presence
        self.isShadowed = isShadowed
        self.documentation = documentation
    }

    /// Whether an initializer may leave it out.
    package var hasNilDefault: Bool {
        presence == .optional || presence == .optionalNullable
    }
}
