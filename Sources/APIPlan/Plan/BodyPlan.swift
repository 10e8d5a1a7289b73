/// The source of a request body's value.
package enum BodyPlan: Hashable, Sendable {
    /// The argument for a parameter.
    case parameter(name: String, isOptional: Bool)

    /// A copy of the argument for a parameter, with one property set.
    case copy(parameter: String, property: String, value: LiteralPlan)

    /// A value that is created from several arguments.
    case flattened(type: String, arguments: [Argument])

    /// One argument of a body's initializer.
    package struct Argument: Hashable, Sendable {
        /// The value that is passed.
        package enum Value: Hashable, Sendable {
            /// A parameter, by its Swift name.
            case parameter(String)
            /// A constant that is not a parameter of the method.
            case literal(LiteralPlan)
        }

        /// The label: the property's name, with backticks only where a call needs them.
        package var label: String

        /// The value that is passed.
        package var value: Value

        /// Creates an argument.
        package init(label: String, value: Value) {
            self.label = label
            self.value = value
        }
    }
}
