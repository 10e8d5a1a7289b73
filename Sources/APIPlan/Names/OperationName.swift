/// The name of an operation that has no `operationId`, or not one of its own.
///
/// It says the method and the path and nothing else, so no other operation of the description has a part in it:
/// `GET /pets/{id}` is `getPetsByID`.
enum OperationName {
    /// The method's name in Swift.
    static func member(method: String, path: String) -> String {
        let words = [method.lowercased()] + words(of: path)
        // One word after the other, so that a word that is an acronym by itself stays one.
        return words.dropFirst().reduce(SwiftName.member(words[0])) { $0 + SwiftName.type($1) }
    }

    /// The words of a path: `by` before a parameter, `and` before one that follows another.
    private static func words(of path: String) -> [String] {
        var words: [String] = []
        var followsParameter = false
        for segment in path.split(separator: "/") {
            for piece in pieces(of: segment) where piece.text.contains(where: { $0.isLetter || $0.isNumber }) {
                if piece.isParameter { words.append(followsParameter ? "and" : "by") }
                words.append(piece.text)
                followsParameter = piece.isParameter
            }
        }
        return words.isEmpty ? ["root"] : words
    }

    private static func pieces(of segment: Substring) -> [(text: String, isParameter: Bool)] {
        var pieces: [(String, Bool)] = []
        var rest = segment
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append((String(rest[..<open]), false))
            pieces.append((String(rest[rest.index(after: open)..<close]), true))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [(String(rest), false)]
    }
}
