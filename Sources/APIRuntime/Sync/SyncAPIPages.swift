/// The pages of a list for code that blocks. Each page is a call, which is made when the page is requested.
///
/// ```swift
/// let pages = SyncAPIPages(client) { try $0.listPets(limit: 50) }
/// while let pets = try pages.next() { … }
/// ```
///
/// One thread reads it once. It is not a `Sequence`, because a plain `for` would lose the error that ends a list.
public final class SyncAPIPages<Page> {
    private let fetch: (PageCursor?) throws -> (page: Page?, next: PageCursor?)
    private var cursor: PageCursor?
    private var isOver = false

    /// Creates pages that are linked by a `Link` field with `rel="next"` in each response (RFC 8288).
    ///
    /// `call` is made for each page, on the client that it receives; from the second page on the request is sent to the URL of
    /// the link, regardless of the arguments. A link to another origin or to an earlier page is an `APIError` with code
    /// `decoding`.
    public init<Client: SyncAPIClient>(_ client: Client, _ call: @escaping (Client) throws -> Page) {
        fetch = { cursor in
            let recorder = ResponseRecorder()
            let caller = client.asyncClient.caller.requesting(cursor, recorder)
            let page = try call(Client(Client.AsyncClient(caller: caller)))
            return (page, try recorder.nextPage(after: cursor))
        }
    }

    /// Creates pages that each contain a cursor, a number or an offset for the next one.
    ///
    /// `call` receives nil for the first page, and then the result of `next` for the previous page; nil or an empty text ends the
    /// list.
    public init<Cursor: Sendable>(
        next: @escaping (Page) -> Cursor?,
        _ call: @escaping (Cursor?) throws -> Page
    ) {
        fetch = { cursor in
            let page = try call(PageCursor.value(of: cursor))
            return (page, .after(next(page)))
        }
    }

    init(_ fetch: @escaping (PageCursor?) throws -> (page: Page?, next: PageCursor?)) {
        self.fetch = fetch
    }

    /// Makes the call for the next page; returns nil after the last one. After an error the list has ended.
    @available(*, noasync, message: "iterate APIPages instead")
    public func next() throws -> Page? {
        guard !isOver else { return nil }
        isOver = true
        let (page, next) = try fetch(cursor)
        cursor = next
        isOver = next == nil
        return page
    }

    /// Calls `body` with each page.
    @available(*, noasync, message: "iterate APIPages instead")
    public func forEach(_ body: (Page) throws -> Void) throws {
        while let page = try next() { try body(page) }
    }

    /// Reads all pages.
    @available(*, noasync, message: "use APIPages instead")
    public func collect() throws -> [Page] {
        var pages: [Page] = []
        try forEach { pages.append($0) }
        return pages
    }
}

extension SyncAPIPages where Page: Sequence {
    /// Calls `body` with each element of all pages; the call for a page is made after the last element of the previous one.
    @available(*, noasync, message: "iterate APIPages instead")
    public func forEachItem(_ body: (Page.Element) throws -> Void) throws {
        try forEach { page in
            for element in page { try body(element) }
        }
    }
}
