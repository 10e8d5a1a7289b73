/// How a parameter's value is written (OpenAPI 3.1.1 section 4.12.4, OpenAPI 3.2 section 4.12.4).
///
/// OpenAPI's styles do not define nested values: they are written as JSON text, and in brackets by `deepObject`.
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
    /// OpenAPI does not define lists. They are written `color[]=blue&color[]=black`, and lists of objects with the index in the
    /// brackets, as PHP, Rack and qs expect.
    case deepObject
    /// `color=blue; color=black` in a cookie, without percent-encoding (OpenAPI 3.2).
    case cookie
    /// The value as JSON text, for parameters that are described by `content`.
    case json

    /// The default of `explode`.
    var explodesByDefault: Bool {
        switch self {
        case .form, .cookie, .deepObject: true
        case .simple, .label, .matrix, .spaceDelimited, .pipeDelimited, .json: false
        }
    }
}
