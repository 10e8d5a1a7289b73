/// How a method reads a list page by page: by the method that reads one page.
package struct PagesPlan: Hashable, Sendable {
    /// A step on the way from an answer to a part of it.
    package enum Step: Hashable, Sendable {
        /// A property, by its Swift name.
        case property(String)
        /// What is before it may be missing.
        case optional
        /// What is before it may be null.
        case null
    }

    /// A parameter that takes what the page before says.
    package struct Cursor: Hashable, Sendable {
        /// The parameter, by its Swift name.
        package var parameter: String

        /// The way to its next value, which the answer need not have.
        package var next: [Step]

        /// Pairs a parameter with the way to its next value.
        package init(parameter: String, next: [Step]) {
            self.parameter = parameter
            self.next = next
        }
    }

    /// What turns the page.
    package enum Turn: Hashable, Sendable {
        /// A link in the answer's header.
        case link
        /// A parameter that takes what the page before says.
        case cursor(Cursor)
        /// A parameter, by its Swift name, that takes the page's number, from the first one's on.
        case number(String, first: Int)
        /// A parameter, by its Swift name, that takes how many items come before the page.
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

    /// The method that reads one page, spelled as Swift wants it.
    package var method: String

    /// What a page is.
    package var page: TypeReference

    /// What turns the page.
    package var turn: Turn = .link

    /// The way to the list that is the page; empty where the answer is the page.
    package var items: [Step] = []

    /// Whether the list may be missing, which counts as empty.
    package var mayLackItems = false

    /// Makes pages by links, of answers that are pages.
    package init(method: String, page: TypeReference) {
        self.method = method
        self.page = page
    }
}
