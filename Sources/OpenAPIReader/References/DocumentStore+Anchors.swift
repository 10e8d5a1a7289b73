/// What `$dynamicRef` needs to know of the documents.
extension DocumentStore {
    /// Where a schema is whose `$dynamicAnchor` or `$recursiveAnchor` has its value at a position.
    func schemaPlace(at position: SourcePosition) -> ReferenceTarget.Place? {
        let file = file(of: position)
        return index(of: file).schemas[position].map { ReferenceTarget.Place(file: file, pointer: $0) }
    }

    /// The dynamic anchors of the resource whose `$id` has its value at a position.
    func dynamicAnchors(ofResourceAt position: SourcePosition) -> [String: ReferenceTarget.Place] {
        let file = file(of: position)
        let index = index(of: file)
        guard let number = index.identified[position] else { return [:] }
        return index.resources[number].dynamic.mapValues { ReferenceTarget.Place(file: file, pointer: $0) }
    }

    /// The schema with a dynamic anchor that a reference near a place means by itself: in its resource or around it.
    func dynamicAnchor(_ name: String, near place: ReferenceTarget.Place) -> ReferenceTarget.Place? {
        let resources = index(of: place.file).resources
        let around = resources.filter { place.pointer.tokens.starts(with: $0.pointer.tokens) }.reversed()
        let pointer = (around + resources).lazy.compactMap { $0.dynamic[name] }.first
        return pointer.map { ReferenceTarget.Place(file: place.file, pointer: $0) }
    }

    /// Whether a name is an `$anchor` and no `$dynamicAnchor` where a reference stands: then there is nothing to look for
    /// in the scope (JSON Schema 2020-12 section 8.2.3.2).
    func isPlainAnchor(_ name: String, at position: SourcePosition) -> Bool {
        let origin = origin(of: position)
        let resource = index(of: origin.file).resources[origin.resource]
        return resource.anchors[name] != nil && resource.dynamic[name] == nil
    }

    /// The node at a place.
    func target(at place: ReferenceTarget.Place) -> ReferenceTarget? {
        var visited: Set<String> = []
        return try? walk(place.pointer, in: place.file, "", &visited)
    }
}
