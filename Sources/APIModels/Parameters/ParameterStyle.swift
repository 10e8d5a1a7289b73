/// How a parameter's value is written (OpenAPI 3.1.1 section 4.12.4, OpenAPI 3.2 section 4.12.4).
///
/// Nested values, for which the styles of OpenAPI have no form, are written as JSON text; `deepObject` nests in brackets.
public enum ParameterStyle: Hashable, Sendable {
    /// `blue,black` in a path or a header field (RFC 6570 section 3.2.2).
    case simple
    /// `.blue,black` in a path (RFC 6570 section 3.2.5).
    case label
    /// `;color=blue,black` in a path (RFC 6570 section 3.2.7).
    case matrix
    /// `color=blue&color=black` in a query or a cookie (RFC 6570 section 3.2.8).
    case form
    /// `color=blue%20black` in a query.
    case spaceDelimited
    /// `color=blue%7Cblack` in a query.
    case pipeDelimited
    /// `color%5BR%5D=100&color%5BG%5D=200` in a query.
    ///
    /// Lists, which OpenAPI leaves open, are written `color[]=blue&color[]=black`, and lists of objects with the place in
    /// the brackets: what PHP, Rack and qs read.
    case deepObject
    /// `color=blue; color=black` in a cookie, without percent-encoding (OpenAPI 3.2).
    case cookie
    /// The value's JSON text, for parameters that are described by `content`.
    case json

    /// `explode` where the description says nothing.
    var explodesByDefault: Bool {
        switch self {
        case .form, .cookie, .deepObject: true
        case .simple, .label, .matrix, .spaceDelimited, .pipeDelimited, .json: false
        }
    }
}
