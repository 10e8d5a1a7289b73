/// A path such as `/models/{id}/files`, cut at its braces.
struct PathTemplate {
    /// The names between braces, in order.
    private(set) var names: [String] = []

    /// The path with every name taken out: two paths with the same shape are the same to a server.
    private(set) var shape = ""

    /// Nil for a brace without a partner or a name that is empty.
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
