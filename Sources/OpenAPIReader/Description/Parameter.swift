/// A parameter outside the body (OpenAPI 3.1 section 4.8.12).
package struct Parameter: Hashable, Sendable {
    /// Where a parameter is sent.
    package enum Location: String, Hashable, Sendable, CaseIterable {
        /// In place of `{name}` in the path.
        case path
        /// Behind the question mark.
        case query
        /// As the whole of what stands behind the question mark (OpenAPI 3.2).
        case querystring
        /// As a field of the request's head.
        case header
        /// In the `Cookie` field of the request's head.
        case cookie

        /// The styles that the location has; the first one is its default.
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

    /// How a value is written (OpenAPI 3.1 section 4.8.12.2).
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

        /// `explode` where the document says nothing.
        package var explodesByDefault: Bool { [.form, .cookie, .deepObject].contains(self) }
    }

    /// The name on the wire.
    package var name: String

    /// Where the parameter is sent.
    package var location: Location

    /// Whether every call sends it; always so in a path.
    package var isRequired: Bool

    /// What the parameter means, in CommonMark.
    package var description: String?

    /// Whether the API advises against the use.
    package var isDeprecated: Bool

    /// What values it takes.
    package var schema: Schema

    /// How a value is written.
    package var style: Style

    /// Whether the parts of a value are written one by one.
    package var explodes: Bool

    /// Whether reserved characters stand as they are.
    package var allowsReserved: Bool

    /// The media type that the value is written in, where the document gives `content` instead of a style.
    package var mediaType: String?

    /// The schema's `const`: the only value there is.
    package var constant: YAMLScalar?

    /// `x-swift-name`: the parameter's name in Swift.
    package var swiftName: String?

    /// Where the parameter begins, in `components` when it is a reference.
    package var position: SourcePosition

    /// Makes a parameter; without a style it is written as its location's usually are.
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
