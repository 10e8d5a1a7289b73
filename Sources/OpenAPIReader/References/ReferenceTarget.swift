/// Where a reference leads: one node of one document.
struct ReferenceTarget {
    /// A place that is the same however it was written.
    struct Place: Hashable {
        var file: String
        var pointer: JSONPointer
    }

    var place: Place
    var node: YAMLNode

    /// Where the key stands whose value the node is; for a whole file the node itself.
    var position: SourcePosition
}

/// Why a reference leads nowhere.
struct ReferenceFailure: Error {
    var code: String
    var message: String
}
