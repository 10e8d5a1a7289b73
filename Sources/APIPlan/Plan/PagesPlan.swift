/// A method that reads a list page by page, with the method that reads one page.
package struct PagesPlan: Hashable, Sendable {
    /// A step on the path from a response to a part of it.
    package enum Step: Hashable, Sendable {
        /// A property, by its Swift name.
        case property(String)
        /// Unwraps an optional.
        case optional
        /// Unwraps a `Nullable`.
        case null
    }

    /// A parameter whose value comes from the previous page.
    package struct Cursor: Hashable, Sendable {
        /// The parameter, by its Swift name.
        package var parameter: String

        /// The path to its next value; the last page has none.
        package var next: [Step]

        /// Creates a cursor.
        package init(parameter: String, next: [Step]) {
            self.parameter = parameter
            self.next = next
        }
    }

    /// How the next page is requested.
    package enum Pagination: Hashable, Sendable {
        /// By the link in the response's header.
        case link
        /// By a parameter whose value comes from the previous page.
        case cursor(Cursor)
        /// By a parameter, named in Swift, for the page number; `first` is the number of the first page.
        case number(String, first: Int)
        /// By a parameter, named in Swift, for the number of items before the page.
        case offset(String)

        /// The parameter, by its Swift name.
        package var parameter: String? {
            switch self {
            case .link: nil
            case .cursor(let cursor): cursor.parameter
            case .number(let name, _), .offset(let name): name
            }
        }
    }

    /// The method that reads one page, in backticks where Swift needs them.
    package var method: String

    /// The type of a page.
    package var page: TypeReference

    /// How the next page is requested.
    package var pagination: Pagination = .link

    /// The path to the page's items; empty where the response itself is the page.
    package var items: [Step] = []

    /// Whether the items may be missing; the page is empty then.
    package var mayLackItems = false

    /// Creates a plan for pages that are whole responses and are requested by links.
    package init(method: String, page: TypeReference) {
        self.method = method
        self.page = page
    }
}
