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

    /// Whether the value is kept outside of the struct, which would contain itself otherwise, or be large.
    package var isIndirect = false

    /// What an initializer takes that is given no value; nil is what a property has that may be missing.
    package var defaultValue: LiteralPlan?

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
