/// Adds the schemas of `components.schemas` to the catalog before references to them are resolved.
struct ComponentSchemas {
    let references: ReferenceResolver

    /// The path of the schemas in the document: `components/schemas`, in Swagger 2.0 `definitions`.
    let section: [String]

    /// Adds the schemas.
    ///
    /// A component that only refers to a schema elsewhere, such as in another file, gives that schema its name. The same
    /// applies to a component that refers to a template and sets the targets of its dynamic references.
    func register(_ entries: [YAMLEntry]) {
        var claimed: Set<SchemaCatalog.ScopedLocation> = []
        for entry in entries {
            var node = entry.value
            var locations = [SchemaCatalog.ScopedLocation(location: location(of: entry.key))]
            var anchors = references.dynamics.anchors(of: node)
            while let reference = reference(of: node), let target = references.target(of: reference) {
                let outer = DynamicScope(anchors: anchors)
                let location = SchemaCatalog.ScopedLocation(
                    location: target.location,
                    scope: references.dynamics.narrowed(outer, for: target)
                )
                if location.scope.isEmpty, isComponent(target.location) || node.soleReference == nil { break }
                guard !claimed.contains(location), !locations.contains(where: { $0.location == target.location }) else {
                    break
                }
                let annotations = (node.entries ?? []).filter { !["$ref", "allOf"].contains($0.key) }
                locations.append(location)
                anchors.merge(references.dynamics.anchors(of: target.node)) { outer, _ in outer }
                node = target.node.replacingEntries(with: annotations)
            }
            claimed.formUnion(locations)
            references.catalog.add(
                component: entry.key,
                node: node,
                position: entry.position,
                locations: locations,
                scope: DynamicScope(anchors: anchors)
            )
        }
    }

    /// Returns the reference of a component that is nothing but another schema with annotations: its `$ref`, or the only
    /// member of its `allOf`.
    private func reference(of node: YAMLNode) -> YAMLNode? {
        if let reference = node.soleReference { return reference }
        guard references.dynamics.exist, let entries = node.entries else { return nil }
        let shaping = entries.filter { entry in
            let isStructure = FieldTable.structure.contains(entry.key) && entry.value.boolean == nil
            return isStructure && entry.key != "type" || ["enum", "const"].contains(entry.key)
        }
        guard shaping.count == 1 else { return nil }
        if shaping[0].key == "allOf" {
            let members = shaping[0].value.items ?? []
            return members.count == 1 ? members[0].soleReference : nil
        }
        return shaping[0].key == "$ref" ? shaping[0].value : nil
    }

    private func location(of name: String) -> DocumentLocation {
        DocumentLocation(file: references.documents.rootFile, pointer: JSONPointer(tokens: section + [name]))
    }

    private func isComponent(_ location: DocumentLocation) -> Bool {
        let tokens = location.pointer.tokens
        return location.file == references.documents.rootFile && tokens.count == section.count + 1
            && tokens.starts(with: section)
    }
}
