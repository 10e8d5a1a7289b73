/// A part of the query, of the headers or of the cookies, which carries a parameter.
package struct FieldPlan: Hashable, Sendable {
    /// Where a field is sent; named as the runtime's method is.
    package enum Location: String, Hashable, Sendable {
        /// In the query.
        case query
        /// As the whole query.
        case queryString
        /// In the headers.
        case header
        /// In the `Cookie` field.
        case cookie
    }

    /// What is sent.
    package enum Value: Hashable, Sendable {
        /// The argument of a parameter, by its Swift name.
        case parameter(String)
        /// Text that no method shows, because the description allows nothing else.
        case constant(String)
    }

    /// Where it is sent.
    package var location: Location

    /// Its name on the wire.
    package var wireName: String

    /// What is sent.
    package var value: Value

    /// How it is written; nil for plain values, and for lists of them in a query.
    package var style: StylePlan?

    /// Makes a field of its parts.
    package init(_ location: Location, wireName: String, value: Value, style: StylePlan? = nil) {
        self.location = location
        self.wireName = wireName
        self.value = value
        self.style = style
    }
}

/// How the runtime writes a value that is no plain one.
package struct StylePlan: Hashable, Sendable {
    /// The name of the runtime's style.
    package var name: String

    /// Whether parts are written one by one; nil where it is as the style usually is.
    package var explodes: Bool?

    /// Whether reserved characters stand as they are.
    package var allowsReserved: Bool

    /// Makes a style of its parts.
    package init(_ name: String, explodes: Bool? = nil, allowsReserved: Bool = false) {
        self.name = name
        self.explodes = explodes
        self.allowsReserved = allowsReserved
    }
}
