/// A struct.
package struct StructurePlan: Hashable, Sendable {
    /// The JSON form of a struct.
    package enum Form: Hashable, Sendable {
        /// An object with a key for each property.
        case object
        /// An array with a member for each property, in their order.
        case tuple
    }

    /// The JSON form.
    package var form: Form

    /// The properties, in the description's order.
    package var properties: [PropertyPlan]

    /// The property for values without a property of their own: a dictionary, or an array for a tuple.
    package var rest: ExtraPropertyPlan?

    /// The properties for unions that describe the same object.
    package var variants: [ExtraPropertyPlan]

    /// Creates a struct.
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
