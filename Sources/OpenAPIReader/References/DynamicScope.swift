/// What `$dynamicRef` means where a schema is read: for each `$dynamicAnchor` the outermost schema that has it, of those
/// on the way there (JSON Schema 2020-12 section 8.2.3.2). `$recursiveAnchor` of draft 2019-09 has the empty name.
struct DynamicScope: Hashable {
    var anchors: [String: ReferenceTarget.Place] = [:]

    var isEmpty: Bool { anchors.isEmpty }

    /// The scope with the anchors of a schema further inside; those that are there already stay.
    func entering(_ inner: [String: ReferenceTarget.Place]) -> DynamicScope {
        DynamicScope(anchors: anchors.merging(inner) { outer, _ in outer })
    }

    /// The scope with some of its anchors alone.
    func filtered(_ isWanted: (String, ReferenceTarget.Place) -> Bool) -> DynamicScope {
        DynamicScope(anchors: anchors.filter { isWanted($0.key, $0.value) })
    }
}
