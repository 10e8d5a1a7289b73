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
    private var merged: [YAMLNode] = []

    /// The places of the keys, once there are many: few are found more quickly by a look at each.
    private var indices: [String: Int] = [:]

    /// How many keys are few.
    private static let few = 12

    /// Where the keys stand first that stand again.
    private var firstPlaces: [String: SourcePosition] = [:]

    /// The key that waits for its value, and where the entry is that it has already.
    private var waiting: (key: ComposedNode, index: Int?)?

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
        guard let (key, index) = waiting else {
            guard let text = value.node.text else {
                let message = "a key must be text, but this one is \(value.node.kindName)"
                throw YAMLFailure("yaml-key", message, at: value.position)
            }
            let index = value.isMergeKey ? nil : index(of: text)
            waiting = (value, index)
            return index != nil
        }
        waiting = nil
        if key.isMergeKey {
            merged.append(value.node)
        } else {
            put(YAMLEntry(key: key.node.text ?? "", at: key.position, value: value.node), at: index)
        }
        return false
    }

    /// Where a key that is there stands first.
    func place(of key: String) -> SourcePosition {
        firstPlaces[key] ?? index(of: key).map { entries[$0].position } ?? position
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
        for entry in source.entries ?? [] where index(of: entry.key) == nil { add(entry) }
        if source.entries == nil {
            let message = "'<<' takes a mapping or a list of mappings, but this is \(source.kindName)"
            diagnostics.append(Diagnostic(.warning, code: "yaml-merge", message, at: source.position))
        }
    }

    /// The last of several entries with one key counts, as in other readers of JSON (RFC 8259 section 4).
    private mutating func put(_ entry: YAMLEntry, at index: Int?) {
        guard let index else { return add(entry) }
        firstPlaces[entry.key] = place(of: entry.key)
        entries[index] = entry
    }

    private mutating func add(_ entry: YAMLEntry) {
        entries.append(entry)
        if entries.count > Self.few {
            indices[entry.key] = entries.count - 1
        } else if entries.count == Self.few {
            for (index, entry) in entries.enumerated() { indices[entry.key] = index }
        }
    }

    private func index(of key: String) -> Int? {
        entries.count < Self.few ? entries.firstIndex { $0.key == key } : indices[key]
    }
}
