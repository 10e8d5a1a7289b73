extension YAMLNode {
    /// Returns the node with one descendant changed, or removed if the change returns nil.
    func changed(at steps: ArraySlice<JSONPath.Step>, _ change: (YAMLNode) -> YAMLNode?) -> YAMLNode? {
        guard let step = steps.first else { return change(self) }
        var copy = self
        switch (step, content) {
        case (.key(let key), .mapping(var entries)):
            guard let index = entries.firstIndex(where: { $0.key == key }) else { return self }
            if let value = entries[index].value.changed(at: steps.dropFirst(), change) {
                entries[index].value = value
            } else {
                entries.remove(at: index)
            }
            copy.content = .mapping(entries)
        case (.index(let index), .sequence(var items)):
            guard items.indices.contains(index) else { return self }
            if let value = items[index].changed(at: steps.dropFirst(), change) {
                items[index] = value
            } else {
                items.remove(at: index)
            }
            copy.content = .sequence(items)
        default: return self
        }
        return copy
    }

    /// Returns the target of an action after an update: a list gets one more member, any other value is merged.
    func updated(with update: YAMLNode) -> YAMLNode {
        guard let items, update.items == nil else { return merged(with: update) }
        var copy = self
        copy.content = .sequence(items + [update])
        return copy
    }

    /// Merges mappings key by key, joins lists, and replaces other values.
    private func merged(with update: YAMLNode) -> YAMLNode {
        var copy = self
        switch (content, update.content) {
        case (.mapping(var entries), .mapping(let new)):
            for entry in new {
                if let index = entries.firstIndex(where: { $0.key == entry.key }) {
                    entries[index].value = entries[index].value.merged(with: entry.value)
                } else {
                    entries.append(entry)
                }
            }
            copy.content = .mapping(entries)
        case (.sequence(let items), .sequence(let new)): copy.content = .sequence(items + new)
        default: return update
        }
        return copy
    }
}
