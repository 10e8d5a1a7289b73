/// The properties of a struct.
package struct StructurePlan: Hashable, Sendable {
    /// How a struct is written in JSON.
    package enum Form: Hashable, Sendable {
        /// As an object with a property for each.
        case object
        /// As an array with a member for each, in their order.
        case tuple
    }

    /// How the struct is written in JSON.
    package var form: Form

    /// The properties, in the description's order.
    package var properties: [PropertyPlan]

    /// The property that keeps what has no property of its own: a dictionary, or for a tuple an array.
    package var rest: ExtraPropertyPlan?

    /// The properties that hold unions which the same object fits too.
    package var variants: [ExtraPropertyPlan]

    /// Makes a struct of its properties.
    package init(
        form: Form = .object,
        properties: [PropertyPlan],
        rest: ExtraPropertyPlan? = nil,
        variants: [ExtraPropertyPlan] = []
    ) {
        self.form = form
        self.properties = properties
        self.rest = rest
        self.variants = variants
    }
}

/// A stored property that stands for no one key of the JSON object.
package struct ExtraPropertyPlan: Hashable, Sendable {
    /// The name, spelled as Swift wants it.
    package var name: String

    /// The whole type.
    package var type: TypeReference

    /// Whether the value is kept outside of the struct, which would contain itself otherwise.
    package var isIndirect = false

    /// The doc text.
    package var documentation: Documentation

    /// Makes a property of its parts.
    package init(name: String, type: TypeReference, documentation: Documentation) {
        self.name = name
        self.type = type
        self.documentation = documentation
    }
}
