import OpenAPIReader

/// The operations of a description that the client has.
package struct OperationSelection: Hashable, Sendable {
    /// A filter by path, tag or name.
    package struct Filter: Hashable, Sendable {
        /// Paths, in which `*` matches any text.
        package var paths: [ConfiguredText]

        /// Tags, spelled as in the description.
        package var tags: [ConfiguredText]

        /// `operationId`s, or a method and a path: `GET /pets`.
        package var operations: [ConfiguredText]

        /// Creates a filter; an empty one matches no operation.
        package init(
            paths: [ConfiguredText] = [],
            tags: [ConfiguredText] = [],
            operations: [ConfiguredText] = []
        ) {
            self.paths = paths
            self.tags = tags
            self.operations = operations
        }
    }

    /// The operations to include; nil for all.
    package var included: Filter?

    /// The operations to exclude from these.
    package var excluded: Filter?

    /// Creates a selection; the default is every operation.
    package init(included: Filter? = nil, excluded: Filter? = nil) {
        self.included = included
        self.excluded = excluded
    }

    /// Whether the selection may omit operations.
    package var isPartial: Bool { included != nil || excluded != nil }

    /// Returns the selected operations, in their order, and warnings about filters that match none.
    func apply(to operations: [Operation]) -> (operations: [Operation], diagnostics: [Diagnostic]) {
        guard isPartial else { return (operations, []) }
        let selected = operations.filter { operation in
            included?.matches(operation) != false && excluded?.matches(operation) != true
        }
        let diagnostics = [included, excluded].compactMap(\.self).flatMap { $0.unmatched(in: operations) }
        return (selected, diagnostics)
    }
}

extension OperationSelection.Filter {
    fileprivate func matches(_ operation: Operation) -> Bool {
        paths.contains { Self.matches(operation.path, pattern: $0.text) }
            || tags.contains { operation.tags.contains($0.text) }
            || operations.contains { operation.isNamed($0.text) }
    }

    fileprivate func unmatched(in list: [Operation]) -> [Diagnostic] {
        let known = Set(list.flatMap(\.tags))
        let lists = [
            ("path", paths.filter { pattern in !list.contains { Self.matches($0.path, pattern: pattern.text) } }),
            ("tag", tags.filter { !known.contains($0.text) }),
            ("operation", operations.filter { name in !list.contains { $0.isNamed(name.text) } }),
        ]
        return lists.flatMap { noun, texts in texts.map { Diagnostic.unmatched($0, noun: noun, in: list) } }
    }

    /// Returns whether a path matches a pattern, in which `*` matches any text, also none.
    static func matches(_ path: String, pattern: String) -> Bool {
        let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return path == pattern }
        guard path.hasPrefix(first), path.count >= first.count + last.count, path.hasSuffix(last) else { return false }
        var rest = path.dropFirst(first.count).dropLast(last.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}

extension Operation {
    /// Returns whether a name in a configuration is that of the operation: its `operationId`, or its method and path.
    func isNamed(_ name: String) -> Bool {
        operationID == name || "\(method) \(path)" == name
    }
}
