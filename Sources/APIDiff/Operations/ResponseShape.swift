import OpenAPIReader

/// The kind of a method's return type: a change of it stops source from compiling.
enum ResponseShape: Hashable {
    case nothing
    case value
    case text
    case bytes
    indirect case optional(ResponseShape)
    /// An enum with a case for each status.
    case choice

    /// Returns the shape of an operation's plain response; nil if the operation only streams.
    init?(_ operation: Operation) {
        if let stream = operation.stream, stream.method == nil, !stream.hasPlainResponse { return nil }
        let successes = operation.successes
        let full = successes.filter { $0.preferredContent != nil }
        guard let first = full.first, operation.method != "HEAD" else {
            self = .nothing
            return
        }
        guard full.allSatisfy({ Self.haveSameType($0, first) }) else {
            self = .choice
            return
        }
        let shape = Self.shape(of: first)
        let empty = successes.filter { $0.preferredContent == nil }
        if empty.isEmpty {
            self = shape
        } else {
            self = empty.allSatisfy(\.isWithoutContent) ? .optional(shape) : .choice
        }
    }

    /// The shape for messages.
    var description: String {
        switch self {
        case .nothing: "nothing"
        case .value: "a JSON value"
        case .text: "text"
        case .bytes: "bytes"
        case .optional(let shape): "\(shape.description) or nothing"
        case .choice: "an enum of responses"
        }
    }

    private static func shape(of response: Response) -> ResponseShape {
        switch response.preferredContent.map(MediaKind.init) {
        case nil: .nothing
        case .json: .value
        case .text: .text
        default: .bytes
        }
    }

    private static func haveSameType(_ one: Response, _ other: Response) -> Bool {
        guard shape(of: one) == shape(of: other) else { return false }
        guard shape(of: one) == .value else { return true }
        return one.preferredContent?.schema?.kind == other.preferredContent?.schema?.kind
    }
}

extension Operation {
    /// The success responses; `default` is one if there is no other.
    var successes: [Response] {
        let declared = responses.filter(\.isSuccess)
        return declared.isEmpty ? responses.filter { $0.status == .fallback } : declared
    }
}

extension Response {
    /// Whether the response is declared for a 2XX status code.
    var isSuccess: Bool {
        switch status {
        case .code(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .fallback: false
        }
    }

    /// Whether the status code forbids content (RFC 9110 section 15.3.5).
    fileprivate var isWithoutContent: Bool { status == .code(204) || status == .code(205) || status == .code(304) }

    /// The media type that the method reads: JSON, else text, else any other; streams only if there is nothing else.
    var preferredContent: MediaType? {
        if isWithoutContent { return nil }
        let plain = content.filter { !$0.isStream }
        let candidates = plain.isEmpty ? content : plain
        return candidates.first { $0.essence == "application/json" } ?? candidates.first { MediaKind($0) == .json }
            ?? candidates.first(where: \.isText) ?? candidates.first
    }

    /// The status code as it is written in a description.
    var statusText: String {
        switch status {
        case .code(let code): "\(code)"
        case .range(let digit): "\(digit)XX"
        case .fallback: "default"
        }
    }
}
