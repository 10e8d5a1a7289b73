@_spi(Generated) extension APIPages {
    /// Creates linked pages for a generated method, like `init(_:_:)`; `items` returns the page in a response.
    public init<Response: Sendable>(
        caller: APICaller,
        items: @escaping @Sendable (Response) -> Page,
        _ call: @escaping @Sendable (APICaller) async throws -> Response
    ) {
        self.init { cursor in
            let recorder = ResponseRecorder()
            let response = try await call(caller.requesting(cursor, recorder))
            return (items(response), try recorder.nextPage(after: cursor))
        }
    }

    /// The same where the response is the page.
    public init(caller: APICaller, _ call: @escaping @Sendable (APICaller) async throws -> Page) {
        self.init(caller: caller, items: { $0 }, call)
    }

    /// Creates pages with a cursor for a generated method, like `init(next:_:)`; `items` returns the page in a response.
    public init<Response: Sendable, Cursor: Sendable>(
        items: @escaping @Sendable (Response) -> Page,
        next: @escaping @Sendable (Response) -> Cursor?,
        _ call: @escaping @Sendable (Cursor?) async throws -> Response
    ) {
        self.init { cursor in
            let response = try await call(PageCursor.value(of: cursor))
            return (items(response), .after(next(response)))
        }
    }

    /// Creates numbered pages: `call` receives `number`, then the next numbers. An empty page ends the list and is not returned.
    ///
    /// `items` returns the page in a response.
    public init<Response: Sendable, Number: FixedWidthInteger & Sendable>(
        items: @escaping @Sendable (Response) -> Page,
        number: Number,
        _ call: @escaping @Sendable (Number) async throws -> Response
    ) where Page: Collection {
        self.init(items, from: number, by: { _ in 1 }, call)
    }

    /// Creates pages at offsets: `call` receives `offset`, then the offset after the items of the previous page. An empty page
    /// ends the list and is not returned.
    ///
    /// `items` returns the page in a response.
    public init<Response: Sendable, Number: FixedWidthInteger & Sendable>(
        items: @escaping @Sendable (Response) -> Page,
        offset: Number,
        _ call: @escaping @Sendable (Number) async throws -> Response
    ) where Page: Collection {
        self.init(items, from: offset, by: \.count, call)
    }

    private init<Response: Sendable, Number: FixedWidthInteger & Sendable>(
        _ items: @escaping @Sendable (Response) -> Page,
        from first: Number,
        by step: @escaping @Sendable (Page) -> Int,
        _ call: @escaping @Sendable (Number) async throws -> Response
    ) where Page: Collection {
        self.init { cursor in
            let number = PageCursor.value(of: cursor) ?? first
            let page = items(try await call(number))
            return page.isEmpty ? (nil, nil) : (page, .after(number, by: step(page)))
        }
    }
}
