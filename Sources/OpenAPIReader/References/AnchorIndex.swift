/// The names that a document gives its own parts: `$anchor`, `$dynamicAnchor` and `$id` (JSON Schema 2020-12 section 8.2).
struct AnchorIndex {
    private(set) var anchors: [String: JSONPointer] = [:]
    private(set) var identifiers: [String: JSONPointer] = [:]

    init(_ root: YAMLNode) {
        var waiting: [(YAMLNode, [String])] = [(root, [])]
        while let (node, tokens) = waiting.popLast() {
            switch node.content {
            case .scalar: break
            case .sequence(let items):
                for (index, item) in items.enumerated().reversed() { waiting.append((item, tokens + ["\(index)"])) }
            case .mapping(let entries):
                for entry in entries.reversed() {
                    note(entry, at: tokens)
                    // Values, not schemas, stand under these; they may have keys of any name.
                    if ["example", "examples", "enum", "const", "default"].contains(entry.key) { continue }
                    if case .scalar = entry.value.content { continue }
                    waiting.append((entry.value, tokens + [entry.key]))
                }
            }
        }
    }

    private mutating func note(_ entry: YAMLEntry, at tokens: [String]) {
        guard let text = entry.value.string else { return }
        let pointer = JSONPointer(tokens: tokens)
        switch entry.key {
        case "$anchor", "$dynamicAnchor":
            if anchors[text] == nil { anchors[text] = pointer }
        case "$id", "$self":
            let name = text.hasSuffix("#") ? String(text.dropLast()) : text
            if identifiers[name] == nil { identifiers[name] = pointer }
        default: break
        }
    }
}
