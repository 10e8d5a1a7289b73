/// The anchors that `$dynamicRef` and `$recursiveRef` look up.
extension DocumentStore {
    /// Returns the location of the schema whose `$dynamicAnchor` or `$recursiveAnchor` has its value at a position.
    func schemaLocation(ofAnchorAt position: SourcePosition) -> DocumentLocation? {
        let file = file(of: position)
        return index(of: file).schemas[position].map { DocumentLocation(file: file, pointer: $0) }
    }

    /// Returns the dynamic anchors of the resource whose `$id` has its value at a position.
    func dynamicAnchors(ofResourceAt position: SourcePosition) -> [String: DocumentLocation] {
        let file = file(of: position)
        let index = index(of: file)
        guard let number = index.identified[position] else { return [:] }
        return index.resources[number].dynamic.mapValues { DocumentLocation(file: file, pointer: $0) }
    }

    /// Returns the schema with a dynamic anchor that a reference near a location means outside any scope: the one in the
    /// same resource, else in a resource around it, else in the document.
    func dynamicAnchor(_ name: String, near location: DocumentLocation) -> DocumentLocation? {
        let resources = index(of: location.file).resources
        let around = resources.filter { location.pointer.tokens.starts(with: $0.pointer.tokens) }.reversed()
        let pointer = (around + resources).lazy.compactMap { $0.dynamic[name] }.first
        return pointer.map { DocumentLocation(file: location.file, pointer: $0) }
    }

    /// Whether a name is an `$anchor` and not a `$dynamicAnchor` in the resource of a reference. Then the scope is not
    /// searched (JSON Schema 2020-12 section 8.2.3.2).
    func isPlainAnchor(_ name: String, at position: SourcePosition) -> Bool {
        let base = baseResource(at: position)
        let resource = index(of: base.file).resources[base.index]
        return resource.anchors[name] != nil && resource.dynamic[name] == nil
    }
}
