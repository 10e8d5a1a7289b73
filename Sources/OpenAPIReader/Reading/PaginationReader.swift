/// Reads `x-pagination`, and what a declared `Link` field says of pages.
struct PaginationReader {
    let context: ReadingContext

    private var findings: Findings { context.findings }

    /// Reads the extension; nil when it says no way to the next page.
    func read(_ entry: YAMLEntry) -> PaginationExtension? {
        if let text = entry.value.string {
            if text == "link" { return PaginationExtension(position: entry.position) }
            let message =
                "\(text.quoted) is no way to the next page; write 'link', or a mapping with 'cursor' and 'next'"
            findings.error("pagination", message, at: entry.value.position)
            return nil
        }
        if isOfOthers(entry.value) {
            let message =
                "'x-pagination' is none of those with 'cursor', 'page', 'offset' or 'items'; the operation gets no pages"
            findings.warning("pagination", message, at: entry.position)
            return nil
        }
        guard let fields = Fields(entry.value, as: .pagination, findings), let turn = turn(fields) else { return nil }
        return PaginationExtension(turn: turn, items: name("items", fields), position: entry.position)
    }

    private func turn(_ fields: Fields) -> PaginationExtension.Turn? {
        let (cursor, next) = (name("cursor", fields), name("next", fields))
        let (number, offset) = (name("page", fields), name("offset", fields))
        let ways = [cursor, number, offset].compactMap(\.self)
        guard ways.count < 2 else {
            let message = "one of 'cursor', 'page' and 'offset' turns the page; leave out the others"
            findings.error("pagination", message, at: ways[1].position)
            return nil
        }
        switch (cursor, next) {
        case (let cursor?, let next?): return .cursor(cursor, next: next)
        case (_?, nil):
            fields.reportMissing("next", hint: ", the answer's property with the next 'cursor'", severity: .error)
            return nil
        case (nil, _?):
            fields.reportMissing("cursor", hint: ", the parameter that takes 'next'", severity: .error)
            return nil
        case (nil, nil):
            guard let first = first(fields, isCounted: number != nil) else { return nil }
            return number.map { .number($0, first: first) } ?? offset.map { .offset($0) } ?? .link
        }
    }

    /// The number of the first page, 1 where nothing else is said; nil, after an error, where it cannot be what is said.
    private func first(_ fields: Fields, isCounted: Bool) -> Int? {
        guard let value = fields["first"]?.value else { return 1 }
        if isCounted, let first = fields.count("first"), (0...127).contains(first) { return first }
        let message = "'first' is the number of the first 'page', from 0 to 127, which every integer has room for"
        findings.error("pagination", message, at: value.position)
        return nil
    }

    /// Whether the extension is one that other tools have under the same name: none of its keys is ours, or they have words
    /// for pages and offsets that we have too, beside some that we do not.
    private func isOfOthers(_ value: YAMLNode) -> Bool {
        guard let keys = value.entries?.map(\.key), !keys.isEmpty else { return false }
        let isOurs = !Set(keys).isDisjoint(with: ["cursor", "next", "items"])
        return !isOurs && !Set(keys).isSubset(of: ["page", "first", "offset"])
    }

    /// A `Link` field whose text says that it has `rel="next"`.
    func declared(by operation: Operation) -> PaginationExtension? {
        guard operation.method == "GET" else { return nil }
        let successes = operation.responses.filter { response in
            switch response.status {
            case .code(let code): (200..<300).contains(code)
            case .range(let digit): digit == 2
            case .fallback: false
            }
        }
        for response in successes {
            let links = response.headers.filter { $0.name.lowercased() == "link" }
            for text in links.compactMap(\.text) where text.contains("rel=\"next\"") || text.contains("rel=next") {
                return PaginationExtension(position: response.position)
            }
        }
        return nil
    }

    private func name(_ key: String, _ fields: Fields) -> PaginationExtension.Name? {
        guard let text = fields.string(key), let position = fields[key]?.value.position else { return nil }
        return PaginationExtension.Name(text: text, position: position)
    }
}
