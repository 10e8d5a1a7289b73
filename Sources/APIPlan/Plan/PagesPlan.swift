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

    /// The method that reads one page, spelled as Swift wants it.
    package var method: String

    /// What a page is.
    package var page: TypeReference

    /// The parameter that turns the page; nil where a link in the answer's header does.
    package var cursor: Cursor?

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
