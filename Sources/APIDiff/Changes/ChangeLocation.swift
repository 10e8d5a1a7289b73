import OpenAPIReader

/// Where a change is: its subject, and its position in each document.
struct ChangeLocation {
    /// The changed part as configurations name it, such as `GET /pets`.
    var subject: String

    /// The position in the old document; nil for an addition.
    var old: SourcePosition?

    /// The position in the new document; nil for a removal.
    var new: SourcePosition?

    /// Creates a location; a part that only one document has takes one position.
    init(_ subject: String, old: SourcePosition? = nil, new: SourcePosition? = nil) {
        self.subject = subject
        self.old = old
        self.new = new
    }

    /// Returns the location with more exact positions; nil keeps the present one.
    func at(old: SourcePosition? = nil, new: SourcePosition? = nil) -> ChangeLocation {
        ChangeLocation(subject, old: old ?? self.old, new: new ?? self.new)
    }
}
