import CurlTransport
import HTTPTransport
import HTTPTypes

/// The position of the next page of a list.
enum PageCursor: Sendable {
    /// The URL of a link; `visited` are the URLs of the pages so far.
    case link(String, visited: Set<String>)
    /// A cursor, number or offset.
    case value(any Sendable)

    /// Returns the page after a cursor; nil at the end of the list, which some servers mark with an empty text.
    static func after<Cursor: Sendable>(_ cursor: Cursor?) -> PageCursor? {
        guard let cursor, (cursor as? String)?.isEmpty != true else { return nil }
        return .value(cursor)
    }

    /// Returns the page `step` after a number; nil where the number's type cannot represent it.
    static func after<Number: FixedWidthInteger & Sendable>(_ number: Number, by step: Int) -> PageCursor? {
        guard let step = Number(exactly: step) else { return nil }
        let (next, isTooLarge) = number.addingReportingOverflow(step)
        return isTooLarge ? nil : .value(next)
    }

    /// Returns the cursor, number or offset; nil for the first page.
    static func value<Cursor>(of cursor: PageCursor?) -> Cursor? {
        if case .value(let value)? = cursor { value as? Cursor } else { nil }
    }
}

extension APICaller {
    /// Returns a copy whose next call requests the page.
    func requesting(_ page: PageCursor?, _ recorder: ResponseRecorder) -> APICaller {
        var copy = recording(in: recorder)
        if case .link(let url, _)? = page { copy.context.pageURL = url }
        return copy
    }
}

extension ResponseRecorder {
    /// Returns the page of the `Link` with `rel="next"` in the last response (RFC 8288); nil after the last page.
    ///
    /// Throws an `APIError` with code `decoding` for a link that is not followed.
    func nextPage(after page: PageCursor?) throws(APIError) -> PageCursor? {
        guard let (head, url) = last, let link = LinkHeader.target(of: "next", in: head.headerFields) else {
            return nil
        }
        guard let target = CurlURL.resolving(link, against: url) else {
            throw Self.failure("its link '\(link)' is not a valid URL", head)
        }
        // Credentials and header fields of the call must not be sent to another origin.
        guard Origin.of(target.text) == Origin.of(url), !target.hasUser else {
            throw Self.failure("its link leads to another origin, \(Origin.start(of: target.text))", head)
        }
        var visited: Set<String> = [url]
        if case .link(_, let before)? = page { visited.formUnion(before) }
        guard !visited.contains(target.text) else { throw Self.failure("its link leads to an earlier page", head) }
        return .link(target.text, visited: visited)
    }

    private static func failure(_ reason: String, _ head: HTTPResponse) -> APIError {
        APIError(
            .decoding,
            "the next page is not requested: \(reason)",
            status: head.status.code,
            headers: head.headerFields
        )
    }
}
