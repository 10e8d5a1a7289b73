/// Follows `$dynamicRef` and `$recursiveRef`, and tells which schemas are others for being reached on another way.
///
/// It belongs to one call of `DescriptionReader.read` and never leaves its thread.
final class DynamicReferences {
    /// How many mappings and lists may be looked at in all; a description with hundreds of generic types needs few.
    private var stepsLeft = 1_000_000

    /// How many types all templates may become.
    private static let mostForms = 1024

    private var formsLeft = mostForms

    private struct Way: Hashable {
        var place: ReferenceTarget.Place
        var scope: DynamicScope
    }

    private let documents: DocumentStore
    private let findings: Findings
    private var narrowed: [Way: DynamicScope] = [:]

    init(_ documents: DocumentStore, _ findings: Findings) {
        self.documents = documents
        self.findings = findings
    }

    /// Whether the way to a schema may matter at all.
    var areThere: Bool { documents.hasDynamicReferences }

    /// The anchors that a schema brings into the scope: its own, those of its `$defs`, and those of its whole resource
    /// where it has an `$id`.
    ///
    /// Without an `$id`, `$defs` count too: descriptions have several templates in one document and no `$id` at all.
    func anchors(of node: YAMLNode) -> [String: ReferenceTarget.Place] {
        guard areThere, let entries = node.entries else { return [:] }
        var anchors: [String: ReferenceTarget.Place] = [:]
        for entry in entries where ["$defs", "definitions"].contains(entry.key) {
            for definition in entry.value.entries ?? [] { take(definition.value, into: &anchors) }
        }
        take(node, into: &anchors)
        guard let id = node["$id"]?.value else { return anchors }
        return anchors.merging(documents.dynamicAnchors(ofResourceAt: id.position)) { own, _ in own }
    }

    private func take(_ node: YAMLNode, into anchors: inout [String: ReferenceTarget.Place]) {
        if let anchor = node["$dynamicAnchor"]?.value, let name = anchor.string {
            anchors[name] = documents.schemaPlace(at: anchor.position)
        }
        if let anchor = node["$recursiveAnchor"]?.value, anchor.boolean == true {
            anchors[""] = documents.schemaPlace(at: anchor.position)
        }
    }

    /// Where a reference leads when its schema is read in a scope.
    func target(of reference: YAMLEntry, in scope: DynamicScope) throws(ReferenceFailure) -> ReferenceTarget? {
        let text = reference.value.string ?? ""
        if let name = Self.anchor(of: reference), let place = scope.anchors[name],
            !documents.isPlainAnchor(name, at: reference.value.position)
        {
            return documents.target(at: place)
        }
        let target = try documents.target(of: text, at: reference.value.position)
        // `#` outside every `$recursiveAnchor` and `$id` would be the whole description, which is no schema.
        let isDescription = target.node["openapi"] != nil || target.node["swagger"] != nil
        return reference.key == "$recursiveRef" && isDescription ? nil : target
    }

    /// The name that a reference looks for in the scope; nil for `$ref`, and for one with a pointer, which is like it.
    private static func anchor(of reference: YAMLEntry) -> String? {
        let text = reference.value.string ?? ""
        switch reference.key {
        case "$recursiveRef": return text == "#" ? "" : nil
        case "$dynamicRef":
            let fragment = ReferenceText(text).fragment
            return fragment.isEmpty || fragment.hasPrefix("/") ? nil : String(fragment).percentDecoded
        default: return nil
        }
    }

    /// The part of a scope that makes a schema another one than it is by itself.
    func narrowed(_ scope: DynamicScope, for target: ReferenceTarget) -> DynamicScope {
        if scope.isEmpty { return scope }
        let way = Way(place: target.place, scope: scope)
        if let known = narrowed[way] { return known }
        let names = names(reachedFrom: target, in: scope)
        let own = names.isEmpty ? [:] : anchors(of: target.node)
        var result = scope.filtered { name, place in
            names.contains(name) && place != own[name] ?? documents.dynamicAnchor(name, near: target.place)
        }
        if !result.isEmpty, !mayForm(at: target) { result = DynamicScope() }
        narrowed[way] = result
        return result
    }

    private func mayForm(at target: ReferenceTarget) -> Bool {
        formsLeft -= 1
        if formsLeft >= 0, stepsLeft > 0 { return true }
        if formsLeft < -1 { return false }
        let message =
            "the schemas with '$dynamicRef' would become more than \(Self.mostForms) types; use '$ref' in some"
        findings.error("dynamic-reference", message, at: target.position)
        return false
    }

    /// The anchors that a schema asks for, and those that it refers to.
    private func names(reachedFrom target: ReferenceTarget, in scope: DynamicScope) -> Set<String> {
        var names: Set<String> = []
        var seen: Set = [target.place]
        var waiting = [target.node]
        while let node = waiting.popLast(), stepsLeft > 0 {
            stepsLeft -= 1
            for item in node.items ?? [] where item.scalar == nil { waiting.append(item) }
            for entry in node.entries ?? [] {
                if entry.value.scalar == nil {
                    // Definitions are none of the schema's values before something refers to them.
                    if entry.key != "$defs", entry.key != "definitions" { waiting.append(entry.value) }
                    continue
                }
                guard ["$ref", "$dynamicRef", "$recursiveRef"].contains(entry.key), entry.value.string != nil else {
                    continue
                }
                if let name = Self.anchor(of: entry) { names.insert(name) }
                guard let next = try? self.target(of: entry, in: scope) else { continue }
                if seen.insert(next.place).inserted { waiting.append(next.node) }
            }
        }
        return names
    }
}
