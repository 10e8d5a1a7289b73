/// The pages of a list for code that blocks, one call each, made when the page is asked for.
///
/// ```swift
/// let pages = SyncAPIPages(client) { try $0.listPets(limit: 50) }
/// while let pets = try pages.next() { … }
/// ```
///
/// It is read once, by one thread. It is no `Sequence`, for a plain `for` would lose the error that ends a list.
public final class SyncAPIPages<Page> {
    private let fetch: (PagePlace?) throws -> (page: Page?, next: PagePlace?)
    private var place: PagePlace?
    private var isOver = false

    /// Pages of which each answer names the next one in a `Link` field with `rel="next"` (RFC 8288).
    ///
    /// `call` is made for each page, on the client that it is given; from the second page on it goes to the link's address,
    /// whatever its arguments. A link to another origin, and one that was followed already, is an `APIError` with code
    /// `decoding`.
    public init<Client: SyncAPIClient>(_ client: Client, _ call: @escaping (Client) throws -> Page) {
        fetch = { place in
            let recorder = ResponseRecorder()
            let caller = client.asyncClient.caller.turned(to: place, recorder)
            let page = try call(Client(Client.AsyncClient(caller: caller)))
            return (page, try recorder.nextPage(after: place))
        }
    }

    /// Pages of which each says how the next one is asked for: a cursor, a number, an offset.
    ///
    /// `call` gets nil for the first page and then what `next` finds in the page before; nil ends the list, and so does an
    /// empty text.
    public init<Cursor: Sendable>(
        next: @escaping (Page) -> Cursor?,
        _ call: @escaping (Cursor?) throws -> Page
    ) {
        fetch = { place in
            let page = try call(PagePlace.cursor(of: place))
            return (page, .behind(next(page)))
        }
    }

    init(_ fetch: @escaping (PagePlace?) throws -> (page: Page?, next: PagePlace?)) {
        self.fetch = fetch
    }

    /// Makes the call for the next page; nil behind the last one. After an error the list is over.
    @available(*, noasync, message: "iterate APIPages instead")
    public func next() throws -> Page? {
        guard !isOver else { return nil }
        isOver = true
        let (page, next) = try fetch(place)
        place = next
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
    /// Calls `body` with each element of all pages; the call for a page is made when the one before is used up.
    @available(*, noasync, message: "iterate APIPages instead")
    public func forEachItem(_ body: (Page.Element) throws -> Void) throws {
        try forEach { page in
            for element in page { try body(element) }
        }
    }
}
