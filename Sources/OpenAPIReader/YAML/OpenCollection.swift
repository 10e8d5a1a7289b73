/// A list or a mapping whose end event has not been read yet.
struct OpenCollection {
    let isMapping: Bool
    let anchor: String?
    let position: SourcePosition

    private var items: [YAMLNode] = []
    private var entries: [YAMLEntry] = []
    private var merged: [YAMLNode] = []

    /// The indices of the keys in `entries`. It stays empty for small mappings, in which a linear search is faster.
    private var indices: [String: Int] = [:]

    /// From this number of keys on, `indices` is used.
    private static let linearSearchLimit = 12

    /// The first positions of the keys that are declared more than once.
    private var firstPositions: [String: SourcePosition] = [:]

    /// The key whose value comes next, with its index in `entries` if it has been declared before.
    private var pendingKey: (key: ComposedNode, index: Int?)?

    private var size = 1
    private var height = 1

    init(isMapping: Bool, anchor: String?, at position: SourcePosition) {
        self.isMapping = isMapping
        self.anchor = anchor
        self.position = position
    }

    /// Adds a member, a key or a value. Returns true for a key that has been declared before; its last value wins.
    mutating func add(_ value: ComposedNode) throws(YAMLError) -> Bool {
        size += value.size
        height = max(height, value.height + 1)
        guard isMapping else {
            items.append(value.node)
            return false
        }
        guard let (key, index) = pendingKey else {
            guard let text = value.node.text else {
                let message = "a key must be a scalar, but it is \(value.node.kindName)"
                throw YAMLError("yaml-key", message, at: value.position)
            }
            let index = value.isMergeKey ? nil : index(of: text)
            pendingKey = (value, index)
            return index != nil
        }
        pendingKey = nil
        if key.isMergeKey {
            merged.append(value.node)
        } else {
            set(YAMLEntry(key: key.node.text ?? "", at: key.position, value: value.node), at: index)
        }
        return false
    }

    /// Returns the first position of a key that has been declared.
    func firstPosition(of key: String) -> SourcePosition {
        firstPositions[key] ?? index(of: key).map { entries[$0].position } ?? position
    }

    /// Returns the complete collection, and appends a warning for each value of `<<` that cannot be merged.
    func composed(_ diagnostics: inout [Diagnostic]) -> ComposedNode {
        guard isMapping else {
            return ComposedNode(YAMLNode(.sequence(items), at: position), size: size, height: height)
        }
        var copy = self
        for source in merged.flatMap({ $0.items ?? [$0] }) { copy.merge(source, &diagnostics) }
        return ComposedNode(YAMLNode(.mapping(copy.entries), at: position), size: size, height: height)
    }

    /// Adds the entries of a mapping whose keys this one does not have: YAML 1.1's merge key `<<`.
    private mutating func merge(_ source: YAMLNode, _ diagnostics: inout [Diagnostic]) {
        for entry in source.entries ?? [] where index(of: entry.key) == nil { append(entry) }
        if source.entries == nil {
            let message = "the value of '<<' must be a mapping or a list of mappings, but it is \(source.kindName)"
            diagnostics.append(Diagnostic(.warning, code: "yaml-merge", message, at: source.position))
        }
    }

    /// Adds an entry or replaces the one at `index`: the last one wins, as in other readers of JSON (RFC 8259 section 4).
    private mutating func set(_ entry: YAMLEntry, at index: Int?) {
        guard let index else { return append(entry) }
        firstPositions[entry.key] = firstPosition(of: entry.key)
        entries[index] = entry
    }

    private mutating func append(_ entry: YAMLEntry) {
        entries.append(entry)
        if entries.count > Self.linearSearchLimit {
            indices[entry.key] = entries.count - 1
        } else if entries.count == Self.linearSearchLimit {
            for (index, entry) in entries.enumerated() { indices[entry.key] = index }
        }
    }

    private func index(of key: String) -> Int? {
        entries.count < Self.linearSearchLimit ? entries.firstIndex { $0.key == key } : indices[key]
    }
}
