import OpenAPIReader

/// Finds the operation that a request means.
struct RouteTable: Sendable {
    /// What a method and a path lead to.
    enum Match: Sendable {
        /// An operation with the values of its path parameters, still percent-encoded.
        case operation(Operation, pathValues: [String: String])
        /// The path is known, but only with these methods.
        case wrongMethod(allowed: [String])
        /// No operation has the path.
        case unknownPath
    }

    private let routes: [(template: PathPattern, operation: Operation)]

    /// Sorts the operations so that `/models/current` is tried before `/models/{id}` (OpenAPI 3.1 section 4.8.8).
    init(_ operations: [Operation]) {
        routes = operations.map { (PathPattern($0.path), $0) }.sorted { $0.template.precedes($1.template) }
    }

    /// Looks a request up; `path` is the part before the question mark, as it came.
    func match(method: String, path: String) -> Match {
        let matches = routes.compactMap { route in
            route.template.match(path).map { (operation: route.operation, values: $0) }
        }
        guard let best = matches.first else { return .unknownPath }
        // Only operations of the best path count: what a broader template allows is another resource.
        let samePath = matches.filter { $0.operation.path == best.operation.path }
        if let found = samePath.first(where: { $0.operation.method == method }) {
            return .operation(found.operation, pathValues: found.values)
        }
        return .wrongMethod(allowed: samePath.map(\.operation.method).sorted())
    }
}

/// A path template, cut at its slashes.
struct PathPattern: Sendable {
    /// What stands between two slashes.
    private enum Segment: Hashable, Sendable {
        case literal(String)
        /// `v{major}.json`: a fixed text, a name, and what follows; `{base}...{head}` has a second variable there.
        indirect case variable(prefix: String, name: String, rest: Segment)

        init(_ text: Substring) {
            if let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") {
                let name = text[text.index(after: open)..<close]
                let rest = Segment(text[text.index(after: close)...])
                self = .variable(prefix: String(text[..<open]), name: String(name), rest: rest)
            } else {
                self = .literal(String(text))
            }
        }

        /// The variables' values when the text fits, each at least one character and the first ones as short as can be.
        func match(_ text: Substring) -> [String: String]? {
            guard case .variable(let prefix, let name, let rest) = self else {
                return self == .literal(String(text)) ? [:] : nil
            }
            guard text.hasPrefix(prefix) else { return nil }
            let value = text.dropFirst(prefix.count)
            for end in value.indices.dropFirst() + [value.endIndex] where end > value.startIndex {
                guard var values = rest.match(value[end...]) else { continue }
                values[name] = String(value[..<end])
                return values
            }
            return nil
        }

        var isLiteral: Bool {
            if case .literal = self { true } else { false }
        }
    }

    private let segments: [Segment]

    /// Cuts a template such as `/models/{id}`.
    init(_ template: String) {
        segments = template.split(separator: "/", omittingEmptySubsequences: false).map(Segment.init)
    }

    /// The variables' values when the path fits, each at least one character long.
    func match(_ path: String) -> [String: String]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (segment, part) in zip(segments, parts) {
            guard let found = segment.match(part) else { return nil }
            values.merge(found) { first, _ in first }
        }
        return values
    }

    /// Whether the template is tried before another: at the first difference it has the fixed text.
    func precedes(_ other: PathPattern) -> Bool {
        for (mine, others) in zip(segments, other.segments) where mine.isLiteral != others.isLiteral {
            return mine.isLiteral
        }
        return false
    }
}
