/// A path such as `/models/{id}/files`, split at its braces.
struct PathTemplate {
    /// The names between braces, in order.
    private(set) var names: [String] = []

    /// The path without the names in its braces; paths with the same shape are equivalent.
    private(set) var shape = ""

    /// Splits a path; returns nil for unbalanced braces and for an empty name.
    init?(_ path: String) {
        var name: String?
        for character in path {
            switch (character, name) {
            case ("{", nil):
                name = ""
                shape += "{"
            case ("}", let found?) where !found.isEmpty:
                names.append(found)
                name = nil
                shape += "}"
            case ("{", _), ("}", _): return nil
            case (_, let found?): name = found + String(character)
            case (_, nil): shape.append(character)
            }
        }
        if name != nil { return nil }
    }
}
