extension YAMLNode {
    /// Returns the node with one descendant changed.
    func changed(at steps: ArraySlice<JSONPath.Step>, _ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
        guard let step = steps.first else { return change(self) }
        var copy = self
        switch (step, content) {
        case (.key(let key), .mapping(var entries)):
            guard let index = entries.firstIndex(where: { $0.key == key }) else { return self }
            entries[index].value = entries[index].value.changed(at: steps.dropFirst(), change)
            copy.content = .mapping(entries)
        case (.index(let index), .sequence(var items)):
            guard items.indices.contains(index) else { return self }
            items[index] = items[index].changed(at: steps.dropFirst(), change)
            copy.content = .sequence(items)
        default: return self
        }
        return copy
    }

    /// Returns the node without the descendants at some paths, all of which are paths in this node: an index does not change
    /// when another one is removed.
    func removing(_ paths: Set<[JSONPath.Step]>, at path: [JSONPath.Step] = []) -> YAMLNode {
        var copy = self
        switch content {
        case .mapping(let entries):
            let kept = entries.compactMap { entry -> YAMLEntry? in
                let inner = path + [.key(entry.key)]
                guard !paths.contains(inner) else { return nil }
                var entry = entry
                entry.value = entry.value.removing(paths, at: inner)
                return entry
            }
            copy.content = .mapping(kept)
        case .sequence(let items):
            let kept = items.enumerated().compactMap { index, item -> YAMLNode? in
                let inner = path + [.index(index)]
                return paths.contains(inner) ? nil : item.removing(paths, at: inner)
            }
            copy.content = .sequence(kept)
        case .scalar: break
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
