/// The encoding of a property of a form (OpenAPI 3.1 section 4.8.15).
package struct Encoding: Hashable, Sendable {
    /// The media types of the property's part as they are written: one, or several that are separated by commas.
    package var contentType: String?

    /// `style`, such as `deepObject`.
    package var style: String?

    /// `explode`
    package var explodes: Bool?

    /// `allowReserved`
    package var allowsReserved: Bool

    /// The header fields of the part whose value the description determines.
    package var headers: [String: String]

    /// Creates an encoding.
    package init(
        contentType: String? = nil,
        style: String? = nil,
        explodes: Bool? = nil,
        allowsReserved: Bool = false,
        headers: [String: String] = [:]
    ) {
        self.contentType = contentType
        self.style = style
        self.explodes = explodes
        self.allowsReserved = allowsReserved
        self.headers = headers
    }
}
