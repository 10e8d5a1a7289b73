/// A path such as `/models/{model_id}`, in pieces.
struct PathTemplate {
    private enum Piece {
        case literal(String)
        case parameter(String)
    }

    private let pieces: [Piece]

    /// Takes a path apart; a brace without its other half is text.
    init(_ path: String) {
        var pieces: [Piece] = []
        var rest = path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            pieces.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
        self.pieces = pieces
    }

    /// The pieces with the Swift names of parameters.
    func pieces(name: (String) -> String) -> [OperationPlan.PathPiece] {
        pieces.map { piece in
            switch piece {
            case .literal(let text): .literal(text)
            case .parameter(let wireName): .parameter(name(wireName))
            }
        }
    }
}
