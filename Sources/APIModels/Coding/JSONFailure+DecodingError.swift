/// The text of a reader and its failure, in a `DecodingError`.
struct JSONReadingError: Error {
    let failure: JSONFailure

    /// One clause without a full stop, which names the position in the value.
    let text: String
}

extension JSONFailure {
    /// The failure in an error; nil if the error has another origin.
    init?(of error: any Error) {
        if let failure = error as? JSONFailure {
            self = failure
        } else if let failure = (error as? DecodingError)?.readingError?.failure {
            self = failure
        } else {
            return nil
        }
    }

    /// Returns the failure as the error of a decoder.
    func decodingError(in reader: JSONReader) -> any Error {
        let found = reader.found(at: offset)
        let keys = Self.codingPath(path)
        let clause = clause(found)
        let context = DecodingError.Context(
            codingPath: keys,
            debugDescription: "\(clause) (byte \(offset))",
            underlyingError: JSONReadingError(
                failure: self,
                text: "\(clause)\(DecodingErrorDescription.location(keys)) (byte \(offset))"
            )
        )
        switch problem {
        case .mismatch(let expected) where found == "null": return DecodingError.valueNotFound(expected.type, context)
        case .mismatch(let expected): return DecodingError.typeMismatch(expected.type, context)
        case .missing(let name): return DecodingError.keyNotFound(PropertyKey(name), context)
        case .type(let error as DecodingError): return error.inside(keys)
        case .type(let error): return error
        case .syntax, .range, .depth: return DecodingError.dataCorrupted(context)
        }
    }

    /// The coding path of steps, the last one first.
    static func codingPath(_ path: [Step]) -> [any CodingKey] {
        path.reversed().map { step in
            switch step {
            case .key(let name): PropertyKey(name)
            case .index(let index): IndexKey(index)
            }
        }
    }

    private func clause(_ found: String) -> String {
        switch problem {
        case .mismatch(let expected): "expected \(expected.text), but found \(found)"
        case .missing(let name): "'\(name)' is missing"
        case .syntax(let reason): "it is not valid JSON: \(reason)"
        case .range(let type): "\(found) does not fit into \(type)"
        case .depth: "arrays and objects are nested more than \(JSONReader.maximumDepth) times"
        case .type(let error): "\(error)"
        }
    }
}

extension JSONReader {
    /// Describes the value at an offset, without the content of strings.
    fileprivate func found(at offset: Int) -> String {
        var reader = self
        reader.cursor.offset = offset
        switch reader.cursor.peek() {
        case UInt8(ascii: "\""): return "a string"
        case UInt8(ascii: "{"): return "an object"
        case UInt8(ascii: "["): return "an array"
        case UInt8(ascii: "t"): return "true"
        case UInt8(ascii: "f"): return "false"
        case UInt8(ascii: "n"): return "null"
        default:
            guard let number = reader.cursor.number() else { return "something else" }
            let text = reader.text(of: number)
            return "the number \(text.utf8.count > 40 ? "\(text.prefix(40))…" : text)"
        }
    }
}

extension DecodingError {
    /// The failure of the reader in the error.
    var readingError: JSONReadingError? { context?.underlyingError as? JSONReadingError }

    private var context: Context? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
    }

    /// The error of a value that is inside of another one.
    fileprivate func inside(_ path: [any CodingKey]) -> DecodingError {
        func moved(_ context: Context) -> Context {
            Context(
                codingPath: path + context.codingPath,
                debugDescription: context.debugDescription,
                underlyingError: context.underlyingError
            )
        }
        switch self {
        case .typeMismatch(let type, let context): return .typeMismatch(type, moved(context))
        case .valueNotFound(let type, let context): return .valueNotFound(type, moved(context))
        case .keyNotFound(let key, let context): return .keyNotFound(key, moved(context))
        case .dataCorrupted(let context): return .dataCorrupted(moved(context))
        @unknown default: return self
        }
    }
}

/// The coding key of an element of an array.
private struct IndexKey: CodingKey {
    private let index: Int

    init(_ index: Int) {
        self.index = index
    }

    var intValue: Int? { index }
    var stringValue: String { "Index \(index)" }

    init?(intValue: Int) {
        index = intValue
    }

    init?(stringValue: String) {
        nil
    }
}
