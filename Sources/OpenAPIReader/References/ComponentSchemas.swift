/// Enters the schemas of `components.schemas` into the catalog before anything refers to them.
struct ComponentSchemas {
    let references: ReferenceResolver

    /// Where the schemas stand: `components/schemas`, in Swagger 2.0 `definitions`.
    let section: [String]

    /// A component that only refers to a schema elsewhere, as in another file, is that schema: it gives it its name.
    func enter(_ entries: [YAMLEntry]) {
        var claimed: Set<ReferenceTarget.Place> = []
        for entry in entries {
            var node = entry.value
            var places = [place(of: entry.key)]
            while let reference = node.onlyReference, let target = references.target(of: reference),
                !isComponent(target.place), !claimed.contains(target.place), !places.contains(target.place)
            {
                let words = (node.entries ?? []).filter { $0.key != "$ref" }
                places.append(target.place)
                node = target.node.overlaid(with: words)
            }
            claimed.formUnion(places)
            references.catalog.add(component: entry.key, node: node, position: entry.position, places: places)
        }
    }

    private func place(of name: String) -> ReferenceTarget.Place {
        ReferenceTarget.Place(file: references.documents.rootFile, pointer: JSONPointer(tokens: section + [name]))
    }

    private func isComponent(_ place: ReferenceTarget.Place) -> Bool {
        let tokens = place.pointer.tokens
        return place.file == references.documents.rootFile && tokens.count == section.count + 1
            && tokens.starts(with: section)
    }
}
