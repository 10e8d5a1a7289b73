import CurlTransport
import HTTPTypes

/// Where the next page of a list is.
enum PagePlace: Sendable {
    /// At the address of a link, which another page was already read from where it is among `seen`.
    case link(String, seen: Set<String>)
    /// Behind a cursor.
    case cursor(any Sendable)

    /// The place behind a cursor; nil at the end of the list, which some servers tell by an empty text.
    static func behind<Cursor: Sendable>(_ cursor: Cursor?) -> PagePlace? {
        guard let cursor, (cursor as? String)?.isEmpty != true else { return nil }
        return .cursor(cursor)
    }

    /// The place so far behind a number; nil where the type of the number ends before.
    static func behind<Number: FixedWidthInteger & Sendable>(_ number: Number, by step: Int) -> PagePlace? {
        guard let step = Number(exactly: step) else { return nil }
        let (next, isTooLarge) = number.addingReportingOverflow(step)
        return isTooLarge ? nil : .cursor(next)
    }

    /// The cursor that the place is behind; nil for the first page.
    static func cursor<Cursor>(of place: PagePlace?) -> Cursor? {
        if case .cursor(let value)? = place { value as? Cursor } else { nil }
    }
}

extension APICaller {
    /// A caller whose next call asks at the place's address.
    func turned(to place: PagePlace?, _ recorder: ResponseRecorder) -> APICaller {
        var copy = recording(in: recorder)
        if case .link(let url, _)? = place { copy.target = url }
        return copy
    }
}

extension ResponseRecorder {
    /// The place of the page behind the last answer, as its `Link` with `rel="next"` says (RFC 8288); nil behind the last page.
    ///
    /// Throws an `APIError` with code `decoding` for a link that cannot be followed.
    func nextPage(after place: PagePlace?) throws(APIError) -> PagePlace? {
        guard let (head, url) = last, let link = LinkHeader.target(of: "next", in: head.headerFields) else {
            return nil
        }
        guard let target = CurlURL.resolving(link, against: url) else {
            throw Self.failure("its address '\(link)' cannot be read", head)
        }
        // Credentials and header fields of the call belong to its own origin.
        guard Origin.of(target.text) == Origin.of(url), !target.namesUser else {
            throw Self.failure("it is at another origin, \(Origin.start(of: target.text))", head)
        }
        var seen: Set<String> = [url]
        if case .link(_, let before)? = place { seen.formUnion(before) }
        guard !seen.contains(target.text) else { throw Self.failure("it was read already", head) }
        return .link(target.text, seen: seen)
    }

    private static func failure(_ reason: String, _ head: HTTPResponse) -> APIError {
        APIError(
            .decoding,
            "the next page that the answer names is not asked for: \(reason)",
            status: head.status.code,
            headers: head.headerFields
        )
    }
}
