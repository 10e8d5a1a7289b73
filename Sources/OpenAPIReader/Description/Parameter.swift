/// A parameter outside the request body (OpenAPI 3.1 section 4.8.12).
package struct Parameter: Hashable, Sendable {
    /// The part of a request in which a parameter is sent.
    package enum Location: String, Hashable, Sendable, CaseIterable {
        /// In the path, instead of `{name}`.
        case path
        /// In the query.
        case query
        /// As the whole query (OpenAPI 3.2).
        case querystring
        /// As a header field.
        case header
        /// In the `Cookie` header field.
        case cookie

        /// The styles that are valid in the location; the first one is the default.
        package var styles: [Style] {
            switch self {
            case .path: [.simple, .label, .matrix]
            case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
            case .querystring: [.form]
            case .header: [.simple]
            case .cookie: [.form, .cookie]
            }
        }
    }

    /// The serialization of a value (OpenAPI 3.1 section 4.8.12.2).
    package enum Style: String, Hashable, Sendable, CaseIterable {
        /// `blue,black`
        case simple
        /// `.blue,black`
        case label
        /// `;color=blue,black`
        case matrix
        /// `color=blue&color=black`
        case form
        /// `color=blue%20black`
        case spaceDelimited
        /// `color=blue%7Cblack`
        case pipeDelimited
        /// `color[R]=100&color[G]=200`
        case deepObject
        /// `color=blue; color=black` (OpenAPI 3.2)
        case cookie

        /// The default of `explode`.
        package var explodesByDefault: Bool { [.form, .cookie, .deepObject].contains(self) }
    }

    /// The name in the request.
    package var name: String

    /// The part of the request in which the parameter is sent.
    package var location: Location

    /// Whether every request has the parameter; always true in a path.
    package var isRequired: Bool

    /// A description in CommonMark.
    package var description: String?

    /// Whether the parameter should no longer be used.
    package var isDeprecated: Bool

    /// The schema of its values.
    package var schema: Schema

    /// The serialization of a value.
    package var style: Style

    /// `explode`: whether the members of a list or an object are written separately.
    package var explodes: Bool

    /// `allowReserved`: whether reserved characters are not percent-encoded.
    package var allowsReserved: Bool

    /// The media type of the value, if the document has `content` instead of a style.
    package var mediaType: String?

    /// The schema's `const`: the only valid value.
    package var constant: YAMLScalar?

    /// `x-swift-name`: the parameter's name in Swift.
    package var swiftName: String?

    /// The position of the parameter; for a reference, the position of the component.
    package var position: SourcePosition

    /// The name of the component, where the parameter is a reference to one.
    package var component: String?

    /// Whether reserved characters of a path's value, including slashes, are sent as they are (RFC 6570 section 3.2.3).
    package var keepsSlashes = false

    /// Creates a parameter; the default style is that of its location.
    package init(
        name: String,
        location: Location,
        isRequired: Bool,
        description: String? = nil,
        isDeprecated: Bool = false,
        schema: Schema,
        style: Style? = nil,
        explodes: Bool? = nil,
        allowsReserved: Bool = false,
        mediaType: String? = nil,
        constant: YAMLScalar? = nil,
        swiftName: String? = nil,
        position: SourcePosition
    ) {
        let style = style ?? location.styles[0]
        self.name = name
        self.location = location
        self.isRequired = isRequired
        self.description = description
        self.isDeprecated = isDeprecated
        self.schema = schema
        self.style = style
        self.explodes = explodes ?? style.explodesByDefault
        self.allowsReserved = allowsReserved
        self.mediaType = mediaType
        self.constant = constant
        self.swiftName = swiftName
        self.position = position
    }
}
