/// The pages of a list. Each page is a call, which is made when the page is requested.
///
/// ```swift
/// for try await pets in APIPages(client, { try await $0.listPets(limit: 50) }) { … }
/// for try await pet in APIPages(client, { try await $0.listPets(limit: 50) }).items { … }
/// ```
///
/// Reading it twice makes the calls twice.
public struct APIPages<Page: Sendable>: AsyncSequence, Sendable {
    /// Makes the call for a page; returns nil for an empty page that only marks the end of the list.
    let fetch: @Sendable (PageCursor?) async throws -> (page: Page?, next: PageCursor?)

    init(fetch: @escaping @Sendable (PageCursor?) async throws -> (page: Page?, next: PageCursor?)) {
        self.fetch = fetch
    }

    /// Creates pages that are linked by a `Link` field with `rel="next"` in each response (RFC 8288).
    ///
    /// `call` is made for each page, on the client that it receives; from the second page on the request is sent to the URL of
    /// the link, regardless of the arguments. A link to another origin or to an earlier page is an `APIError` with code
    /// `decoding`.
    public init<Client: APIClient>(_ client: Client, _ call: @escaping @Sendable (Client) async throws -> Page) {
        self.init(caller: client.caller) { try await call(Client(caller: $0)) }
    }

    /// Creates pages that each contain a cursor, a number or an offset for the next one.
    ///
    /// `call` receives nil for the first page, and then the result of `next` for the previous page; nil or an empty text ends the
    /// list.
    public init<Cursor: Sendable>(
        next: @escaping @Sendable (Page) -> Cursor?,
        _ call: @escaping @Sendable (Cursor?) async throws -> Page
    ) {
        self.init(items: { $0 }, next: next, call)
    }

    /// Creates numbered pages: `call` receives `number`, then the next numbers. An empty page ends the list and is not returned.
    public init<Number: FixedWidthInteger & Sendable>(
        number: Number,
        _ call: @escaping @Sendable (Number) async throws -> Page
    ) where Page: Collection {
        self.init(items: { $0 }, number: number, call)
    }

    /// Creates pages at offsets: `call` receives `offset`, then the offset after the items of the previous page. An empty page
    /// ends the list and is not returned.
    public init<Number: FixedWidthInteger & Sendable>(
        offset: Number,
        _ call: @escaping @Sendable (Number) async throws -> Page
    ) where Page: Collection {
        self.init(items: { $0 }, offset: offset, call)
    }

    /// Begins to read.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: self) }

    /// Reads all pages.
    public func collect() async throws -> [Page] {
        var pages: [Page] = []
        for try await page in self { pages.append(page) }
        return pages
    }

    /// The iterator of pages.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let pages: APIPages
        private var cursor: PageCursor?
        private var isOver = false

        fileprivate init(pages: APIPages) { self.pages = pages }

        /// Makes the call for the next page; returns nil after the last one. After an error the list has ended.
        public mutating func next() async throws -> Page? {
            guard !isOver else { return nil }
            isOver = true
            let (page, next) = try await pages.fetch(cursor)
            cursor = next
            isOver = next == nil
            return page
        }
    }
}

extension APIPages where Page: Sequence, Page.Element: Sendable {
    /// The elements of all pages; the call for a page is made after the last element of the previous one.
    public var items: Items { Items(pages: self) }

    /// The elements of all pages.
    public struct Items: AsyncSequence, Sendable {
        fileprivate let pages: APIPages

        /// Begins to read.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator()) }

        /// The iterator of elements.
        public struct AsyncIterator: AsyncIteratorProtocol {
            fileprivate var pages: APIPages.AsyncIterator
            private var page: Page.Iterator?

            fileprivate init(pages: APIPages.AsyncIterator) { self.pages = pages }

            /// Returns the next element; nil after the last.
            public mutating func next() async throws -> Page.Element? {
                while true {
                    if let element = page?.next() { return element }
                    guard let next = try await pages.next() else { return nil }
                    page = next.makeIterator()
                }
            }
        }
    }
}
