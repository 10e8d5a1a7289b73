/// A node with what it costs to repeat it.
struct ComposedNode {
    var node: YAMLNode

    /// Where it stands; for an alias not the place of the node, which is the anchor's.
    var position: SourcePosition

    /// How many nodes it is, itself included.
    var size = 1

    /// How many levels it has; a scalar has one.
    var height = 1

    /// Whether it is a plain `<<`.
    var isMergeKey = false

    init(_ node: YAMLNode, size: Int = 1, height: Int = 1, isMergeKey: Bool = false) {
        self.node = node
        position = node.position
        self.size = size
        self.height = height
        self.isMergeKey = isMergeKey
    }
}

/// A list or mapping whose end has not come yet.
struct OpenCollection {
    let isMapping: Bool
    let anchor: String?
    let position: SourcePosition

    private var items: [YAMLNode] = []
    private var entries: [YAMLEntry] = []
    private var indices: [String: Int] = [:]
    private var merged: [YAMLNode] = []

    /// Where the keys stand first that stand again.
    private var firstPlaces: [String: SourcePosition] = [:]

    /// The key that waits for its value.
    private var key: ComposedNode?

    private var size = 1
    private var height = 1

    init(isMapping: Bool, anchor: String?, at position: SourcePosition) {
        self.isMapping = isMapping
        self.anchor = anchor
        self.position = position
    }

    /// Takes a member, a key or a value; true when it is a key that is there already. Then the last one counts.
    mutating func take(_ value: ComposedNode) throws(YAMLFailure) -> Bool {
        size += value.size
        height = max(height, value.height + 1)
        guard isMapping else {
            items.append(value.node)
            return false
        }
        guard let waiting = key else {
            guard let text = value.node.text else {
                let message = "a key must be text, but this one is \(value.node.kindName)"
                throw YAMLFailure("yaml-key", message, at: value.position)
            }
            key = value
            return !value.isMergeKey && indices[text] != nil
        }
        key = nil
        if waiting.isMergeKey {
            merged.append(value.node)
        } else {
            put(YAMLEntry(key: waiting.node.text ?? "", at: waiting.position, value: value.node))
        }
        return false
    }

    /// Where a key that is there stands first.
    func place(of key: String) -> SourcePosition {
        firstPlaces[key] ?? indices[key].map { entries[$0].position } ?? position
    }

    /// The whole collection; what cannot be merged into it is reported.
    func closed(_ diagnostics: inout [Diagnostic]) -> ComposedNode {
        guard isMapping else {
            return ComposedNode(YAMLNode(.sequence(items), at: position), size: size, height: height)
        }
        var copy = self
        for source in merged.flatMap({ $0.items ?? [$0] }) { copy.merge(source, &diagnostics) }
        return ComposedNode(YAMLNode(.mapping(copy.entries), at: position), size: size, height: height)
    }

    /// `<<` of YAML 1.1: a mapping or a list of mappings whose entries come where the key has none of its own.
    private mutating func merge(_ source: YAMLNode, _ diagnostics: inout [Diagnostic]) {
        for entry in source.entries ?? [] { add(entry) }
        if source.entries == nil {
            let message = "'<<' takes a mapping or a list of mappings, but this is \(source.kindName)"
            diagnostics.append(Diagnostic(.warning, code: "yaml-merge", message, at: source.position))
        }
    }

    /// The last of several entries with one key counts, as in other readers of JSON (RFC 8259 section 4).
    private mutating func put(_ entry: YAMLEntry) {
        guard let index = indices[entry.key] else { return add(entry) }
        firstPlaces[entry.key] = place(of: entry.key)
        entries[index] = entry
    }

    private mutating func add(_ entry: YAMLEntry) {
        guard indices[entry.key] == nil else { return }
        indices[entry.key] = entries.count
        entries.append(entry)
    }
}
