/// `x-pagination`: how the next page of a list is asked for.
package struct PaginationExtension: Hashable, Sendable {
    /// A name of the description with its place.
    package struct Name: Hashable, Sendable {
        /// The name on the wire; a path has dots between its names.
        package var text: String

        /// Where it stands.
        package var position: SourcePosition
    }

    /// A parameter that takes what the page before says.
    package struct Cursor: Hashable, Sendable {
        /// The parameter.
        package var parameter: Name

        /// The property of the answer that has its next value.
        package var next: Name
    }

    /// The parameter that turns the page; nil where the answer's `Link` field with `rel="next"` does (RFC 8288).
    package var cursor: Cursor?

    /// The property of the answer that has the list; nil where the answer is the list, or a page of another kind.
    package var items: Name?

    /// Where the key `x-pagination` stands, or the `Link` field that says the same.
    package var position: SourcePosition
}
