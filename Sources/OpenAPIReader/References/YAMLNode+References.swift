extension YAMLNode {
    /// The `$ref` of a mapping whose other keys do not change which values are valid.
    var soleReference: YAMLNode? {
        guard let entries, let reference = self["$ref"]?.value else { return nil }
        return entries.allSatisfy { Self.annotations.contains($0.key) || $0.key.hasPrefix("x-") } ? reference : nil
    }

    private static let annotations: Set<String> = [
        "$ref", "description", "summary", "title", "$comment", "$id", "$schema", "$anchor", "$dynamicAnchor",
        "$recursiveAnchor", "$defs", "definitions",
    ]

    /// Returns a mapping without the entries that have the keys of others, followed by these; of two with the same key,
    /// the first one wins.
    func replacingEntries(with others: [YAMLEntry]) -> YAMLNode {
        guard let entries, !others.isEmpty else { return self }
        var new: [YAMLEntry] = []
        for entry in others where !new.contains(where: { $0.key == entry.key }) { new.append(entry) }
        var copy = self
        copy.content = .mapping(entries.filter { entry in !new.contains { $0.key == entry.key } } + new)
        return copy
    }
}
