/// `x-pagination`: how the next page of a list is asked for.
package struct PaginationExtension: Hashable, Sendable {
    /// A name of the description with its place.
    package struct Name: Hashable, Sendable {
        /// The name on the wire; a path has dots between its names.
        package var text: String

        /// Where it stands.
        package var position: SourcePosition
    }

    /// What turns the page.
    package enum Turn: Hashable, Sendable {
        /// The answer's `Link` field with `rel="next"` (RFC 8288).
        case link
        /// A parameter that takes what a property of the answer says.
        case cursor(Name, next: Name)
        /// A parameter that takes the page's number.
        case number(Name, first: Int)
        /// A parameter that takes how many items come before the page.
        case offset(Name)

        /// The parameter.
        package var parameter: Name? {
            switch self {
            case .link: nil
            case .cursor(let name, _), .number(let name, _), .offset(let name): name
            }
        }
    }

    /// What turns the page.
    package var turn: Turn = .link

    /// The property of the answer that has the list; nil where the answer is the list, or a page of another kind.
    package var items: Name?

    /// Where the key `x-pagination` stands, or the `Link` field that says the same.
    package var position: SourcePosition
}
