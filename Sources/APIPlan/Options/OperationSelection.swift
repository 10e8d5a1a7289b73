import OpenAPIReader

/// Which operations of a description the client has.
package struct OperationSelection: Hashable, Sendable {
    /// Operations by their paths, tags and names.
    package struct Filter: Hashable, Sendable {
        /// Paths, in which `*` stands for any text.
        package var paths: [ConfiguredText]

        /// Tags as they are written in the description.
        package var tags: [ConfiguredText]

        /// `operationId`s, or a method and a path: `GET /pets`.
        package var operations: [ConfiguredText]

        /// Makes a filter; without anything it names no operation.
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

    /// What is taken; nil for everything.
    package var included: Filter?

    /// What is left out of that.
    package var excluded: Filter?

    /// Makes a selection; the default is everything.
    package init(included: Filter? = nil, excluded: Filter? = nil) {
        self.included = included
        self.excluded = excluded
    }

    /// Whether the selection may leave something out.
    package var isPartial: Bool { included != nil || excluded != nil }

    /// The operations that are taken, in their order, and what is to be said about filters that name none.
    func apply(to operations: [Operation]) -> (operations: [Operation], diagnostics: [Diagnostic]) {
        guard isPartial else { return (operations, []) }
        let taken = operations.filter { operation in
            included?.names(operation) != false && excluded?.names(operation) != true
        }
        let findings = [included, excluded].compactMap(\.self).flatMap { $0.unmatched(in: operations) }
        return (taken, findings)
    }
}

extension OperationSelection.Filter {
    fileprivate func names(_ operation: Operation) -> Bool {
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

    /// `*` stands for any text, also for none; everything else for itself.
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
    /// Whether a configuration means the operation: by its `operationId` or by method and path.
    func isNamed(_ name: String) -> Bool {
        operationID == name || "\(method) \(path)" == name
    }
}

extension Diagnostic {
    /// What is said of a configuration that names what a description does not have.
    static func unmatched(_ text: ConfiguredText, noun: String, in operations: [Operation]) -> Diagnostic {
        let candidates =
            switch noun {
            case "path": operations.map(\.path)
            case "tag": operations.flatMap(\.tags)
            default: operations.compactMap(\.operationID)
            }
        return unmatched(text, noun: noun, among: candidates)
    }

    /// What is said of a configuration that names what a description does not have.
    static func unmatched(_ text: ConfiguredText, noun: String, among candidates: [String]) -> Diagnostic {
        let nearest = Suggestion.nearest(to: text.text, among: candidates.prefix(2_000))
        let hint = nearest.map { "; did you mean \($0.quoted)?" } ?? ""
        return Diagnostic(
            .warning,
            code: "configuration-unmatched",
            "the description has no \(noun) \(text.text.quoted)\(hint)",
            at: text.position
        )
    }
}
