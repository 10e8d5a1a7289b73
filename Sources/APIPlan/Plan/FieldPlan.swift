/// A part of the query, of the header or of the cookies that transmits a parameter.
package struct FieldPlan: Hashable, Sendable {
    /// The location of a field; the raw value is the name of the runtime's method.
    package enum Location: String, Hashable, Sendable {
        /// In the query.
        case query
        /// As the whole query.
        case queryString
        /// In the header.
        case header
        /// In the `Cookie` field.
        case cookie
    }

    /// The value of a field.
    package enum Value: Hashable, Sendable {
        /// The argument for a parameter, by its Swift name.
        case parameter(String)
        /// Constant text, because the description allows no other value.
        case constant(String)
    }

    /// The location.
    package var location: Location

    /// The name in the request.
    package var wireName: String

    /// The value.
    package var value: Value

    /// How the value is serialized; nil for plain values, and for arrays of them in a query.
    package var style: StylePlan?

    /// Creates a field.
    package init(_ location: Location, wireName: String, value: Value, style: StylePlan? = nil) {
        self.location = location
        self.wireName = wireName
        self.value = value
        self.style = style
    }
}
