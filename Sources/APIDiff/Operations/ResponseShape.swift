import OpenAPIReader

/// What kind of value a method gives, as far as a change of it stops source from compiling.
enum AnswerShape: Hashable {
    case nothing
    case value
    case text
    case bytes
    indirect case optional(AnswerShape)
    /// An enum with a case for each status.
    case choice

    /// The shape of an operation's plain answer; nil where it only streams.
    init?(_ operation: Operation) {
        if let stream = operation.stream, stream.method == nil, !stream.isBesidePlain { return nil }
        let successes = operation.successes
        let full = successes.filter { Self.main(of: $0) != nil }
        guard let first = full.first, operation.method != "HEAD" else {
            self = .nothing
            return
        }
        guard full.allSatisfy({ Self.agrees($0, with: first) }) else {
            self = .choice
            return
        }
        let shape = Self.shape(of: first)
        let bare = successes.filter { Self.main(of: $0) == nil }
        if bare.isEmpty {
            self = shape
        } else {
            self = bare.allSatisfy(\.isWithoutContent) ? .optional(shape) : .choice
        }
    }

    /// The shape in words.
    var text: String {
        switch self {
        case .nothing: "nothing"
        case .value: "a value"
        case .text: "text"
        case .bytes: "bytes"
        case .optional(let shape): "\(shape.text) or nil"
        case .choice: "one of several answers by the status"
        }
    }

    /// What a response carries: JSON before text before anything else, and streams only where there is nothing else.
    static func main(of response: Response) -> MediaType? {
        if response.isWithoutContent { return nil }
        let plain = response.content.filter { !$0.isStream }
        let content = plain.isEmpty ? response.content : plain
        return content.first { $0.essence == "application/json" } ?? content.first { MediaKind($0) == .json }
            ?? content.first(where: \.isText) ?? content.first
    }

    private static func shape(of response: Response) -> AnswerShape {
        switch main(of: response).map(MediaKind.init) {
        case nil: .nothing
        case .json: .value
        case .text: .text
        default: .bytes
        }
    }

    private static func agrees(_ one: Response, with other: Response) -> Bool {
        guard shape(of: one) == shape(of: other) else { return false }
        return shape(of: one) != .value || main(of: one)?.schema?.kind == main(of: other)?.schema?.kind
    }
}

extension Operation {
    /// The answers of success; `default` is one where no other is.
    var successes: [Response] {
        let declared = responses.filter(\.isSuccess)
        return declared.isEmpty ? responses.filter { $0.status == .fallback } : declared
    }
}

extension Response {
    /// Whether the response is declared for 2XX.
    var isSuccess: Bool {
        switch status {
        case .code(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .fallback: false
        }
    }

    /// Whether the status says that no content follows (RFC 9110 section 15.3.5).
    var isWithoutContent: Bool { status == .code(204) || status == .code(205) || status == .code(304) }

    /// The status as a document writes it.
    var statusText: String {
        switch status {
        case .code(let code): "\(code)"
        case .range(let digit): "\(digit)XX"
        case .fallback: "default"
        }
    }
}

extension MediaType {
    /// Whether the body comes in items.
    var isStream: Bool {
        let names = [
            "text/event-stream", "application/jsonl", "application/x-ndjson", "application/ndjson",
            "application/x-jsonlines", "application/json-lines", "application/jsonlines", "application/x-jsonl",
            "application/json-seq",
        ]
        return names.contains(essence) || essence.hasSuffix("+json-seq")
    }
}
