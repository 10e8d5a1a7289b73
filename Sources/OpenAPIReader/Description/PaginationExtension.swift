/// `x-pagination`: how the next page of a list is requested.
package struct PaginationExtension: Hashable, Sendable {
    /// A name with its position in the description.
    package struct Name: Hashable, Sendable {
        /// The name of a parameter or a property; the names of a property path are separated by dots.
        package var text: String

        /// The position of the name.
        package var position: SourcePosition
    }

    /// The ways to request the next page.
    package enum Kind: Hashable, Sendable {
        /// The URL in the `Link` field of the response with `rel="next"` (RFC 8288).
        case link
        /// A parameter with the value of a property of the response.
        case cursor(Name, next: Name)
        /// A parameter with the number of the page.
        case number(Name, first: Int)
        /// A parameter with the number of items before the page.
        case offset(Name)

        /// The parameter that changes from page to page.
        package var parameter: Name? {
            switch self {
            case .link: nil
            case .cursor(let name, _), .number(let name, _), .offset(let name): name
            }
        }
    }

    /// The way to request the next page.
    package var kind: Kind = .link

    /// The property of the response with the list; nil if the response is the list, or a page without a known list.
    package var items: Name?

    /// Whether a declared `Link` field was found, and the description does not have the extension.
    package var isInferred = false

    /// The position of the key `x-pagination`, or of the response with the `Link` field.
    package var position: SourcePosition
}
