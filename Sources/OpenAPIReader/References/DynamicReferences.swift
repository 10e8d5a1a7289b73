/// Resolves `$dynamicRef` and `$recursiveRef`, and determines which schemas are different types for different paths to them.
/// Such a schema is a template, and each of its types is an instance.
///
/// It belongs to one call of `DescriptionReader.read` and never leaves its thread.
final class DynamicReferences {
    /// The number of nodes that may still be visited; a description with hundreds of generic types needs far fewer.
    private var remainingSteps = 1_000_000

    /// The number of instances that all templates may have together.
    private static let maximumInstances = 1024

    private var remainingInstances = maximumInstances

    private let documents: DocumentStore
    private let diagnostics: DiagnosticCollector
    private var narrowed: [SchemaCatalog.ScopedLocation: DynamicScope] = [:]

    init(_ documents: DocumentStore, _ diagnostics: DiagnosticCollector) {
        self.documents = documents
        self.diagnostics = diagnostics
    }

    /// Whether a document has dynamic references.
    var exist: Bool { documents.hasDynamicReferences }

    /// Returns the anchors that a schema adds to the scope: its own, those of its `$defs`, and with an `$id` those of its
    /// whole resource.
    ///
    /// The `$defs` are included without an `$id`, too, because descriptions have several templates in one document
    /// without any `$id`.
    func anchors(of node: YAMLNode) -> [String: DocumentLocation] {
        guard exist, let entries = node.entries else { return [:] }
        var anchors: [String: DocumentLocation] = [:]
        for entry in entries where ["$defs", "definitions"].contains(entry.key) {
            for definition in entry.value.entries ?? [] { addAnchors(of: definition.value, to: &anchors) }
        }
        addAnchors(of: node, to: &anchors)
        guard let id = node["$id"]?.value else { return anchors }
        return anchors.merging(documents.dynamicAnchors(ofResourceAt: id.position)) { own, _ in own }
    }

    private func addAnchors(of node: YAMLNode, to anchors: inout [String: DocumentLocation]) {
        if let anchor = node["$dynamicAnchor"]?.value, let name = anchor.string {
            anchors[name] = documents.schemaLocation(ofAnchorAt: anchor.position)
        }
        if let anchor = node["$recursiveAnchor"]?.value, anchor.boolean == true {
            anchors[""] = documents.schemaLocation(ofAnchorAt: anchor.position)
        }
    }

    /// Returns the target of a reference in a scope; nil for a `$recursiveRef` to the whole description.
    func target(of reference: YAMLEntry, in scope: DynamicScope) throws(ReferenceError) -> ReferenceTarget? {
        let text = reference.value.string ?? ""
        if let name = Self.anchor(of: reference), let location = scope.anchors[name],
            !documents.isPlainAnchor(name, at: reference.value.position)
        {
            return documents.target(at: location)
        }
        let target = try documents.target(of: text, at: reference.value.position)
        // `#` outside every `$recursiveAnchor` and `$id` would be the whole description, which is not a schema.
        let isDescription = target.node["openapi"] != nil || target.node["swagger"] != nil
        return reference.key == "$recursiveRef" && isDescription ? nil : target
    }

    /// Returns the anchor that a reference looks up in the scope; nil for `$ref`, and for a `$dynamicRef` with a pointer,
    /// which works like `$ref`.
    private static func anchor(of reference: YAMLEntry) -> String? {
        let text = reference.value.string ?? ""
        switch reference.key {
        case "$recursiveRef": return text == "#" ? "" : nil
        case "$dynamicRef":
            let fragment = URIReference(text).fragment
            return fragment.isEmpty || fragment.hasPrefix("/") ? nil : String(fragment).percentDecoded
        default: return nil
        }
    }

    /// Returns the anchors of a scope that change the meaning of a schema. If there are none, the schema is the same as
    /// outside any scope.
    func narrowed(_ scope: DynamicScope, for target: ReferenceTarget) -> DynamicScope {
        if scope.isEmpty { return scope }
        let location = SchemaCatalog.ScopedLocation(location: target.location, scope: scope)
        if let known = narrowed[location] { return known }
        let names = names(reachedFrom: target, in: scope)
        let own = names.isEmpty ? [:] : anchors(of: target.node)
        var result = scope.filtered { name, location in
            names.contains(name) && location != own[name] ?? documents.dynamicAnchor(name, near: target.location)
        }
        if !result.isEmpty, !canAddInstance(of: target) { result = DynamicScope() }
        narrowed[location] = result
        return result
    }

    private func canAddInstance(of target: ReferenceTarget) -> Bool {
        remainingInstances -= 1
        if remainingInstances >= 0, remainingSteps > 0 { return true }
        if remainingInstances < -1 { return false }
        let message =
            "the schemas with '$dynamicRef' expand to more than \(Self.maximumInstances) types; use '$ref' in some of them"
        diagnostics.error("dynamic-reference", message, at: target.position)
        return false
    }

    /// Returns the anchors that a schema, or a schema that it refers to, looks up in the scope.
    private func names(reachedFrom target: ReferenceTarget, in scope: DynamicScope) -> Set<String> {
        var names: Set<String> = []
        var seen: Set = [target.location]
        var pending = [target.node]
        while let node = pending.popLast(), remainingSteps > 0 {
            remainingSteps -= 1
            for item in node.items ?? [] where item.scalar == nil { pending.append(item) }
            for entry in node.entries ?? [] {
                if entry.value.scalar == nil {
                    // Definitions are part of the schema only if it refers to them.
                    if entry.key != "$defs", entry.key != "definitions" { pending.append(entry.value) }
                    continue
                }
                guard ["$ref", "$dynamicRef", "$recursiveRef"].contains(entry.key), entry.value.string != nil else {
                    continue
                }
                if let name = Self.anchor(of: entry) { names.insert(name) }
                guard let next = try? self.target(of: entry, in: scope) else { continue }
                if seen.insert(next.location).inserted { pending.append(next.node) }
            }
        }
        return names
    }
}
