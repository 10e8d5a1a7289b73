/// A URL or path with parameters, such as `/models/{model_id}`, in parts.
struct URLTemplate {
    enum Part {
        case literal(String)
        case parameter(String)
    }

    /// The text and the parameters, in their order.
    let parts: [Part]

    /// Parses a template; an unmatched brace is text.
    ///
    /// A fragment, which some documents use to distinguish operations of one path, is dropped: it is never sent.
    init(_ text: String) {
        var parts: [Part] = []
        var rest = text.prefix { $0 != "#" }
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        self.parts = parts
    }

    /// Returns the pieces of an operation's path; `parameter` returns the piece for a parameter.
    func pieces(_ parameter: (String) -> OperationPlan.PathPiece) -> [OperationPlan.PathPiece] {
        parts.map { part in
            switch part {
            case .literal(let text): .literal(URLEncoding.encoded(text))
            case .parameter(let wireName): parameter(wireName)
            }
        }
    }
}
