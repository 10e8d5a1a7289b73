import OpenAPIReader

/// Plans what a call gives and what its failures carry.
struct AnswerPlanner {
    /// What a call gives, and what its doc comment says about that.
    struct Answer {
        var result: ResultPlan
        var text: String?
    }

    let operation: Operation
    let typeName: String
    var types: TypePlanner
    private(set) var diagnostics: [Diagnostic] = []

    init(operation: Operation, typeName: String, types: TypePlanner) {
        self.operation = operation
        self.typeName = typeName
        self.types = types
    }

    /// The plain answer: what all responses of success agree on.
    mutating func success() -> Answer {
        let responses = operation.responses.filter(\.isSuccess)
        guard let first = responses.first else {
            warn("success-missing", "no response of success is declared, so the call gives nothing", operation.position)
            return Answer(result: .empty)
        }
        let answer = Answer(result: result(of: first), text: SchemaText.sentence(first.description))
        for other in responses.dropFirst() where !agrees(other, with: first) && result(of: other) != answer.result {
            let message = "an operation whose responses of success differ is not supported"
            diagnostics.append(Diagnostic(.error, code: "success-differs", message, at: other.position))
            diagnostics.append(Diagnostic(.note, code: "success-differs", "the other one is here", at: first.position))
        }
        return Answer(result: answer.result, text: answer.result == .empty ? nil : answer.text)
    }

    /// The stream that `x-stream` describes.
    mutating func stream(_ stream: StreamExtension) -> Answer {
        let item = stream.item.map { itemType(of: $0) } ?? .string
        if stream.format == .text, item != .string {
            let message = "an item of a text stream is a string"
            diagnostics.append(Diagnostic(.error, code: "stream-item", message, at: stream.position))
        }
        let plan = StreamPlan(
            format: stream.format == .events ? .events : .text,
            item: item,
            done: stream.done,
            error: stream.error,
            endsLinesAtLineFeed: stream.lines == .lineFeed,
            unescapesNewlines: stream.unescapesNewlines
        )
        return Answer(
            result: .stream(plan),
            text: "The answer, piece by piece as it comes; reading it throws `APIError`."
        )
    }

    /// The failures whose JSON bodies have a named type.
    mutating func failures() -> [OperationPlan.Failure] {
        operation.responses.filter { !$0.isSuccess }.compactMap { response in
            guard let schema = response.content.first(where: \.isJSON)?.schema else { return nil }
            let place = TypePlanner.Place(name: "", text: "")
            if case .reference = schema.kind, case .named(let name) = types.type(of: schema, at: place) {
                return OperationPlan.Failure(status: response.status.tableKey, typeName: name)
            }
            if schema.kind != .any {
                let message = "a failure's body needs a named schema to have a type; this one is read as bytes"
                warn("failure-unnamed", message, schema.position)
            }
            return nil
        }
    }

    private mutating func itemType(of schema: Schema) -> TypeReference {
        let name = types.inlineName("\(typeName)Item", of: schema)
        return types.nullableType(of: schema, at: TypePlanner.Place(name: name, text: "An item of the stream."))
    }

    private func agrees(_ one: Response, with other: Response) -> Bool {
        let left = chosen(one.content)
        let right = chosen(other.content)
        return left?.name == right?.name && left?.schema?.kind == right?.schema?.kind
    }

    private mutating func result(of response: Response) -> ResultPlan {
        guard let media = chosen(response.content) else { return .empty }
        for other in response.content where other != media && !isStreamed(other) {
            warn(
                "media-type-left-out",
                "\(other.name.quoted) is left out; the call reads \(media.name.quoted)",
                other.position
            )
        }
        if media.isJSON {
            guard let schema = media.schema else { return .value(.anyValue) }
            let place = TypePlanner.Place(
                name: types.inlineName("\(typeName)Response", of: schema),
                text: "The answer of \(SchemaText.code(operation.path))."
            )
            return .value(types.nullableType(of: schema, at: place))
        }
        if media.essence == "text/event-stream", operation.stream == nil {
            warn("stream-undescribed", "without x-stream the whole event stream is read as one string", media.position)
        }
        return media.isText ? .text : .bytes
    }

    /// JSON before text before anything else.
    private func chosen(_ content: [MediaType]) -> MediaType? {
        content.first(where: \.isJSON)
            ?? content.first { $0.isText && !isStreamed($0) }
            ?? content.first(where: \.isText)
            ?? content.first
    }

    private func isStreamed(_ media: MediaType) -> Bool {
        guard let stream = operation.stream else { return false }
        return stream.format == .events ? media.essence == "text/event-stream" : media.isText
    }

    private mutating func warn(_ code: String, _ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.warning, code: code, message, at: position))
    }
}
