/// Reads `x-pagination`, and finds declared `Link` fields that lead to the next page.
struct PaginationReader {
    let context: ReadingContext

    private var diagnostics: DiagnosticCollector { context.diagnostics }

    /// Reads the extension; returns nil after reporting an invalid one.
    func read(_ entry: YAMLEntry) -> PaginationExtension? {
        if let text = entry.value.string {
            if text == "link" { return PaginationExtension(position: entry.position) }
            let message =
                "\(text.quoted) is not a valid 'x-pagination'; write 'link', or a mapping with 'cursor' and 'next'"
            diagnostics.error("pagination", message, at: entry.value.position)
            return nil
        }
        if isForeign(entry.value) {
            let message =
                "'x-pagination' is not of the supported form with 'cursor', 'page', 'offset' or 'items'; it is ignored"
            diagnostics.warning("pagination", message, at: entry.position)
            return nil
        }
        guard let fields = MappingReader(entry.value, as: .pagination, diagnostics), let kind = kind(fields) else {
            return nil
        }
        return PaginationExtension(kind: kind, items: name("items", fields), position: entry.position)
    }

    private func kind(_ fields: MappingReader) -> PaginationExtension.Kind? {
        let (cursor, next) = (name("cursor", fields), name("next", fields))
        let (number, offset) = (name("page", fields), name("offset", fields))
        let parameters = [cursor, number, offset].compactMap(\.self)
        guard parameters.count < 2 else {
            let message = "'cursor', 'page' and 'offset' exclude each other; keep one of them"
            diagnostics.error("pagination", message, at: parameters[1].position)
            return nil
        }
        switch (cursor, next) {
        case (let cursor?, let next?): return .cursor(cursor, next: next)
        case (_?, nil):
            fields.reportMissing("next", hint: ", the response's property with the next 'cursor'", severity: .error)
            return nil
        case (nil, _?):
            fields.reportMissing("cursor", hint: ", the parameter for the value of 'next'", severity: .error)
            return nil
        case (nil, nil):
            guard let first = first(fields, isCounted: number != nil) else { return nil }
            return number.map { .number($0, first: first) } ?? offset.map { .offset($0) } ?? .link
        }
    }

    /// Returns the number of the first page, 1 by default; nil after reporting an invalid one.
    private func first(_ fields: MappingReader, isCounted: Bool) -> Int? {
        guard let value = fields["first"]?.value else { return 1 }
        if isCounted, let first = fields.count("first"), (0...127).contains(first) { return first }
        // Every integer type of a parameter has these values.
        let message = "'first' must be the number of the first 'page', an integer from 0 to 127"
        diagnostics.error("pagination", message, at: value.position)
        return nil
    }

    /// Whether the value is another tool's extension of the same name. Keys such as `page` and `offset` occur in those, too,
    /// but then together with unknown ones.
    private func isForeign(_ value: YAMLNode) -> Bool {
        guard let keys = value.entries?.map(\.key), !keys.isEmpty else { return false }
        let hasOwnKey = !Set(keys).isDisjoint(with: ["cursor", "next", "items"])
        return !hasOwnKey && !Set(keys).isSubset(of: ["page", "first", "offset"])
    }

    /// Returns the pagination of an operation with a declared `Link` field whose description contains `rel="next"`.
    func declared(by operation: Operation) -> PaginationExtension? {
        guard operation.method == "GET" else { return nil }
        for response in operation.responses where response.isSuccess {
            let links = response.headers.filter { $0.name.lowercased() == "link" }
            for text in links.compactMap(\.text) where text.contains("rel=\"next\"") || text.contains("rel=next") {
                var pagination = PaginationExtension(position: response.position)
                pagination.isInferred = true
                return pagination
            }
        }
        return nil
    }

    private func name(_ key: String, _ fields: MappingReader) -> PaginationExtension.Name? {
        guard let text = fields.string(key), let position = fields[key]?.value.position else { return nil }
        return PaginationExtension.Name(text: text, position: position)
    }
}
