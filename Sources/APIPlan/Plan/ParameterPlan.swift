/// One parameter of a method.
package struct ParameterPlan: Hashable, Sendable {
    /// The name, in backticks where Swift needs them.
    package var name: String

    /// Whether it has no argument label.
    package var isUnlabeled: Bool

    /// The type, including optionality.
    package var type: TypeReference

    /// Whether its default value is nil.
    package var hasNilDefault: Bool

    /// Creates a parameter.
    package init(name: String, isUnlabeled: Bool = false, type: TypeReference, hasNilDefault: Bool = false) {
        self.name = name
        self.isUnlabeled = isUnlabeled
        self.type = type
        self.hasNilDefault = hasNilDefault
    }
}
