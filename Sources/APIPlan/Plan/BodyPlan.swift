/// What a call sends as JSON.
package enum BodyPlan: Hashable, Sendable {
    /// The argument of a parameter.
    case parameter(name: String, isOptional: Bool)

    /// A copy of a parameter's argument with one property set.
    case copy(parameter: String, property: String, value: LiteralPlan)

    /// A value made of several arguments.
    case flattened(type: String, arguments: [Argument])

    /// One argument of a body's initializer.
    package struct Argument: Hashable, Sendable {
        /// What is passed.
        package enum Value: Hashable, Sendable {
            /// A parameter, by its Swift name.
            case parameter(String)
            /// A constant that no method shows.
            case literal(LiteralPlan)
        }

        /// The label: the property's name, spelled as a call wants it.
        package var label: String

        /// What is passed.
        package var value: Value

        /// Pairs a label with its value.
        package init(label: String, value: Value) {
            self.label = label
            self.value = value
        }
    }
}

/// A constant in generated code.
package enum LiteralPlan: Hashable, Sendable {
    /// `nil`
    case absent
    /// `true` or `false`
    case boolean(Bool)
    /// An integer.
    case integer(Int)
    /// A number with a fraction.
    case number(Double)
    /// A string.
    case string(String)
    /// A value of an open enum, by its string.
    case enumeration(String)
}
