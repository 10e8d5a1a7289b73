/// Where what a call sends comes from.
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

/// How a body is written.
package enum BodyFormat: Hashable, Sendable {
    /// JSON; nil is `application/json`.
    case json(contentType: String?)
    /// Fields of a form, those with an encoding of their own named.
    case form([FieldEncodingPlan])
    /// Parts of a form, those with an encoding of their own named.
    case multipart([FieldEncodingPlan])
    /// Text.
    case text(contentType: String)
    /// Bytes, a file or a sequence, as they are; the type may be a range that the caller narrows.
    case upload(contentType: String)
}

/// How one property of a form is written.
package struct FieldEncodingPlan: Hashable, Sendable {
    /// How lists and objects become fields.
    package enum Style: Hashable, Sendable {
        /// A field an element; an object's properties are fields.
        case exploded
        /// One field with commas.
        case commas
        /// One field with spaces.
        case spaces
        /// One field with bars.
        case pipes
        /// A field a leaf, with brackets.
        case brackets
        /// A part with its media type and header fields, these ordered by name.
        case part(contentType: String?, headers: [Header])
    }

    /// A header field of a part.
    package struct Header: Hashable, Sendable {
        /// The field's name.
        package var name: String

        /// The field's value.
        package var value: String

        /// Pairs a name with a value.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The property's name on the wire.
    package var name: String

    /// How it is written.
    package var style: Style

    /// Whether reserved characters stay as they are.
    package var allowsReserved: Bool

    /// Names a property's encoding.
    package init(name: String, style: Style, allowsReserved: Bool = false) {
        self.name = name
        self.style = style
        self.allowsReserved = allowsReserved
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
