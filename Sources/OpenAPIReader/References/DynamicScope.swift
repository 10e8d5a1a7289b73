/// The targets of `$dynamicRef` in a schema: for each `$dynamicAnchor` the outermost schema that declares it, of those on the
/// path to the schema (JSON Schema 2020-12 section 8.2.3.2). `$recursiveAnchor` of draft 2019-09 has the empty name.
struct DynamicScope: Hashable {
    var anchors: [String: DocumentLocation] = [:]

    var isEmpty: Bool { anchors.isEmpty }

    /// Returns the scope inside a schema with more anchors; those that exist already win.
    func entering(_ inner: [String: DocumentLocation]) -> DynamicScope {
        DynamicScope(anchors: anchors.merging(inner) { outer, _ in outer })
    }

    /// Returns the scope with those of its anchors that satisfy a condition.
    func filtered(_ isIncluded: (String, DocumentLocation) -> Bool) -> DynamicScope {
        DynamicScope(anchors: anchors.filter { isIncluded($0.key, $0.value) })
    }
}
