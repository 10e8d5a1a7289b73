/// A path template such as `/pets/{id}/photos`, split at its parameters.
struct PathPieces {
    /// A literal text and the name of the parameter after it; the last piece has no name.
    private(set) var pieces: [(literal: String, name: String?)] = []

    /// Splits a path; a brace without a partner is literal text.
    init(_ path: String) {
        var rest = path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        pieces.append((String(rest), nil))
    }
}
