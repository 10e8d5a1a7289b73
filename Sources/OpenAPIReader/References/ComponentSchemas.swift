/// Enters the schemas of `components.schemas` into the catalog before anything refers to them.
struct ComponentSchemas {
    let references: ReferenceResolver

    /// Where the schemas stand: `components/schemas`, in Swagger 2.0 `definitions`.
    let section: [String]

    /// A component that only refers to a schema elsewhere, as in another file, is that schema: it gives it its name.
    /// So is one that refers to a template and says what its dynamic references mean.
    func enter(_ entries: [YAMLEntry]) {
        var claimed: Set<SchemaCatalog.Place> = []
        for entry in entries {
            var node = entry.value
            var places = [SchemaCatalog.Place(place: place(of: entry.key))]
            var scope = references.dynamics.anchors(of: node)
            while let reference = reference(of: node), let target = references.target(of: reference) {
                let outer = DynamicScope(anchors: scope)
                let place = SchemaCatalog.Place(
                    place: target.place,
                    scope: references.dynamics.narrowed(outer, for: target)
                )
                if place.scope.isEmpty, isComponent(target.place) || node.onlyReference == nil { break }
                guard !claimed.contains(place), !places.contains(where: { $0.place == target.place }) else { break }
                let words = (node.entries ?? []).filter { !["$ref", "allOf"].contains($0.key) }
                places.append(place)
                scope.merge(references.dynamics.anchors(of: target.node)) { outer, _ in outer }
                node = target.node.overlaid(with: words)
            }
            claimed.formUnion(places)
            let inside = DynamicScope(anchors: scope)
            references.catalog.add(
                component: entry.key,
                node: node,
                position: entry.position,
                places: places,
                scope: inside
            )
        }
    }

    /// The schema that a component is with further words: it refers to it alone, or takes it alone into its `allOf`.
    private func reference(of node: YAMLNode) -> YAMLNode? {
        if let reference = node.onlyReference { return reference }
        guard references.dynamics.areThere, let entries = node.entries else { return nil }
        let shaping = entries.filter { entry in
            let isStructure = KeyTable.structure.contains(entry.key) && entry.value.boolean == nil
            return isStructure && entry.key != "type" || ["enum", "const"].contains(entry.key)
        }
        guard shaping.count == 1 else { return nil }
        if shaping[0].key == "allOf" {
            let members = shaping[0].value.items ?? []
            return members.count == 1 ? members[0].onlyReference : nil
        }
        return shaping[0].key == "$ref" ? shaping[0].value : nil
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
