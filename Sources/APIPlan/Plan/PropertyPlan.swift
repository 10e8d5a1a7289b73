/// One stored property.
package struct PropertyPlan: Hashable, Sendable {
    /// Whether a property may be missing from the JSON object, and whether it may be null.
    package enum Presence: Hashable, Sendable {
        /// Always present, never null.
        case required
        /// Always present; null is nil.
        case requiredNullable
        /// May be missing, which is nil.
        case optional
        /// May be missing, which is nil, or null, which is `.null`.
        case optionalNullable
    }

    /// The name, in backticks where Swift needs them.
    package var name: String

    /// The key in the JSON object.
    package var wireName: String

    /// The type, including optionality.
    package var type: TypeReference

    /// Whether it may be missing or null.
    package var presence: Presence

    /// Whether the value is stored indirectly, because the struct would contain itself otherwise or be large.
    package var isIndirect = false

    /// The default value in the initializer; nil for none, and for `nil` in a property that may be missing.
    package var defaultValue: LiteralPlan?

    /// Whether a local variable of the coding methods has the same name, so that `self.` is needed.
    package var isShadowed: Bool

    /// The doc comment.
    package var documentation: Documentation

    /// Creates a property.
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

    /// Whether it may be left out; unless it has another value by default, its default in the initializer is nil.
    package var hasNilDefault: Bool {
        presence == .optional || presence == .optionalNullable
    }
}
