/// The pages of a list, one call each, made when the page is asked for.
///
/// ```swift
/// for try await pets in APIPages(client, { try await $0.listPets(limit: 50) }) { … }
/// for try await pet in APIPages(client, { try await $0.listPets(limit: 50) }).items { … }
/// ```
///
/// Reading it twice makes the calls twice.
public struct APIPages<Page: Sendable>: AsyncSequence, Sendable {
    /// Makes the call for a page: nil where it is empty and only the end of the list.
    let fetch: @Sendable (PagePlace?) async throws -> (page: Page?, next: PagePlace?)

    /// Pages of which each answer names the next one in a `Link` field with `rel="next"` (RFC 8288).
    ///
    /// `call` is made for each page, on the client that it is given; from the second page on it goes to the link's address,
    /// whatever its arguments. A link to another origin, and one that was followed already, is an `APIError` with code
    /// `decoding`.
    public init<Client: APIClient>(_ client: Client, _ call: @escaping @Sendable (Client) async throws -> Page) {
        fetch = { place in
            let recorder = ResponseRecorder()
            let page = try await call(Client(caller: client.caller.turned(to: place, recorder)))
            return (page, try recorder.nextPage(after: place))
        }
    }

    /// Pages of which each says how the next one is asked for: a cursor, a number, an offset.
    ///
    /// `call` gets nil for the first page and then what `next` finds in the page before; nil ends the list, and so does an
    /// empty text.
    public init<Cursor: Sendable>(
        next: @escaping @Sendable (Page) -> Cursor?,
        _ call: @escaping @Sendable (Cursor?) async throws -> Page
    ) {
        fetch = { place in
            let page = try await call(PagePlace.cursor(of: place))
            return (page, .behind(next(page)))
        }
    }

    /// Pages as generated methods have them, along the links of `init(_:_:)`; `items` finds the page in an answer.
    public init<Answer: Sendable>(
        caller: APICaller,
        items: @escaping @Sendable (Answer) -> Page,
        _ call: @escaping @Sendable (APICaller) async throws -> Answer
    ) {
        fetch = { place in
            let recorder = ResponseRecorder()
            let answer = try await call(caller.turned(to: place, recorder))
            return (items(answer), try recorder.nextPage(after: place))
        }
    }

    /// The same where the answer is the page.
    public init(caller: APICaller, _ call: @escaping @Sendable (APICaller) async throws -> Page) {
        self.init(caller: caller, items: { $0 }, call)
    }

    /// Pages as generated methods have them, by a cursor; `items` finds the page in an answer.
    public init<Answer: Sendable, Cursor: Sendable>(
        items: @escaping @Sendable (Answer) -> Page,
        next: @escaping @Sendable (Answer) -> Cursor?,
        _ call: @escaping @Sendable (Cursor?) async throws -> Answer
    ) {
        fetch = { place in
            let answer = try await call(PagePlace.cursor(of: place))
            return (items(answer), .behind(next(answer)))
        }
    }

    /// Pages by their number: `call` gets `number`, then the next ones. An empty page ends the list and is none of them.
    ///
    /// `items` finds the page in an answer.
    public init<Answer: Sendable, Number: FixedWidthInteger & Sendable>(
        items: @escaping @Sendable (Answer) -> Page,
        number: Number,
        _ call: @escaping @Sendable (Number) async throws -> Answer
    ) where Page: Collection {
        self.init(items, from: number, by: { _ in 1 }, call)
    }

    /// Pages by how many items come before each: `call` gets `offset`, then as many more as the page before has. An empty page
    /// ends the list.
    ///
    /// `items` finds the page in an answer.
    public init<Answer: Sendable, Number: FixedWidthInteger & Sendable>(
        items: @escaping @Sendable (Answer) -> Page,
        offset: Number,
        _ call: @escaping @Sendable (Number) async throws -> Answer
    ) where Page: Collection {
        self.init(items, from: offset, by: \.count, call)
    }

    private init<Answer: Sendable, Number: FixedWidthInteger & Sendable>(
        _ items: @escaping @Sendable (Answer) -> Page,
        from first: Number,
        by step: @escaping @Sendable (Page) -> Int,
        _ call: @escaping @Sendable (Number) async throws -> Answer
    ) where Page: Collection {
        fetch = { place in
            let number = PagePlace.cursor(of: place) ?? first
            let page = items(try await call(number))
            return page.isEmpty ? (nil, nil) : (page, .behind(number, by: step(page)))
        }
    }

    /// The same as `init(items:number:_:)` where the answer is the page.
    public init<Number: FixedWidthInteger & Sendable>(
        number: Number,
        _ call: @escaping @Sendable (Number) async throws -> Page
    ) where Page: Collection {
        self.init(items: { $0 }, number: number, call)
    }

    /// The same as `init(items:offset:_:)` where the answer is the page.
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

    /// One reading of the pages.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let pages: APIPages
        private var place: PagePlace?
        private var isOver = false

        fileprivate init(pages: APIPages) { self.pages = pages }

        /// Makes the call for the next page; nil behind the last one. After an error the list is over.
        public mutating func next() async throws -> Page? {
            guard !isOver else { return nil }
            isOver = true
            let (page, next) = try await pages.fetch(place)
            place = next
            isOver = next == nil
            return page
        }
    }
}

extension APIPages where Page: Sequence, Page.Element: Sendable {
    /// The elements of all pages; the call for a page is made when the one before is used up.
    public var items: Items { Items(pages: self) }

    /// The elements of all pages.
    public struct Items: AsyncSequence, Sendable {
        fileprivate let pages: APIPages

        /// Begins to read.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator()) }

        /// One reading of the elements.
        public struct AsyncIterator: AsyncIteratorProtocol {
            fileprivate var pages: APIPages.AsyncIterator
            private var page: Page.Iterator?

            fileprivate init(pages: APIPages.AsyncIterator) { self.pages = pages }

            /// The next element; nil after the last.
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
