/// A path template, split at its slashes.
struct PathPattern: Sendable {
    /// The text between two slashes.
    private enum Segment: Hashable, Sendable {
        case literal(String)
        /// A literal prefix, a variable and the rest, as in `v{major}.json`. The rest of `{base}...{head}` has another variable.
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

        /// Returns the values of the variables if the text matches. A value has at least one character and is as short as
        /// possible.
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

    /// Splits a template such as `/models/{id}`.
    init(_ template: String) {
        segments = template.split(separator: "/", omittingEmptySubsequences: false).map(Segment.init)
    }

    /// Returns the values of the variables if the path matches; each has at least one character.
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

    /// Whether the template matches before another: at the first difference it has a literal.
    func precedes(_ other: PathPattern) -> Bool {
        for (mine, others) in zip(segments, other.segments) where mine.isLiteral != others.isLiteral {
            return mine.isLiteral
        }
        return false
    }
}
