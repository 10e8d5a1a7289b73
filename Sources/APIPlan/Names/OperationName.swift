/// The name of an operation without an `operationId`, or with one that another operation has.
///
/// It consists of the method and the path only, so it does not depend on other operations: `GET /pets/{id}` is
/// `getPetsByID`.
enum OperationName {
    /// Returns the name of the Swift method.
    static func member(method: String, path: String) -> String {
        let words = [method.lowercased()] + words(of: path)
        // Each word separately, so that a word that is an acronym keeps its case.
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
