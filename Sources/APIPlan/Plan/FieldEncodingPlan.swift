/// How one property of a form is encoded.
package struct FieldEncodingPlan: Hashable, Sendable {
    /// How arrays and objects become fields.
    package enum Style: Hashable, Sendable {
        /// One field for each element; an object's properties are fields.
        case exploded
        /// One field, separated by commas.
        case commas
        /// One field, separated by spaces.
        case spaces
        /// One field, separated by vertical bars.
        case pipes
        /// One field for each nested value, with the path in brackets.
        case brackets
        /// A part with its media type and its header fields, which are sorted by name.
        case part(contentType: String?, headers: [Header])
    }

    /// A header field of a part.
    package struct Header: Hashable, Sendable {
        /// The field's name.
        package var name: String

        /// The field's value.
        package var value: String

        /// Creates a header field.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The property's name in the form.
    package var name: String

    /// How arrays and objects become fields.
    package var style: Style

    /// Whether reserved characters are sent without percent-encoding.
    package var allowsReserved: Bool

    /// Creates the encoding of a property.
    package init(name: String, style: Style, allowsReserved: Bool = false) {
        self.name = name
        self.style = style
        self.allowsReserved = allowsReserved
    }
}
