import OpenAPIReader

/// Plans what a call gives and what its failures carry.
struct AnswerPlanner {
    /// What a call gives, and what its doc comment says about that.
    struct Answer {
        var result: ResultPlan
        var text: String?
        /// The media types that are asked for, where the result does not say them.
        var accept: String?
    }

    let operation: Operation
    let typeName: String
    var types: TypePlanner
    private(set) var diagnostics: [Diagnostic] = []
    private let content: AnswerContent

    init(operation: Operation, typeName: String, types: TypePlanner) {
        content = AnswerContent(operation: operation, table: types.table)
        self.operation = operation
        self.typeName = typeName
        self.types = types
    }

    /// The plain answer: what all responses of success agree on, else a choice of them.
    mutating func success() -> Answer {
        let responses = content.successes
        guard !responses.isEmpty, operation.method != "HEAD" else {
            if responses.isEmpty, !operation.responses.isEmpty, !operation.responses.contains(where: \.isRedirection) {
                warn(
                    "success-missing",
                    "no response of success is declared, so the call gives nothing",
                    operation.position
                )
            }
            return Answer(result: .empty)
        }
        let full = responses.filter { content.main(of: $0) != nil }
        guard let main = full.first else { return Answer(result: .empty) }
        let accept = content.accept(full)
        if full.allSatisfy({ agrees($0, with: main) }) {
            let result = result(of: main, suffix: "Response")
            let bare = responses.filter { content.main(of: $0) == nil }
            let text = SchemaText.sentence(main.description)
            if bare.isEmpty { return Answer(result: result, text: text, accept: accept) }
            if bare.allSatisfy(\.isWithoutContent) {
                let ending = "Nil where the server answers without content."
                return Answer(result: .optional(result), text: (text.map { $0 + " " } ?? "") + ending, accept: accept)
            }
            return choice(responses, known: (main, result), accept)
        }
        return choice(responses, known: nil, accept)
    }

    /// An enum with a case for each response.
    private mutating func choice(
        _ responses: [Response],
        known: (response: Response, result: ResultPlan)?,
        _ accept: String?
    ) -> Answer {
        let ordered = responses.enumerated().sorted {
            ($0.element.status.rank, $0.offset) < ($1.element.status.rank, $1.offset)
        }
        let cases = ordered.map(\.element).map { response in
            let isKnown =
                known.map { content.main(of: response) != nil && agrees(response, with: $0.response) } ?? false
            let result =
                isKnown ? known?.result ?? .empty : self.result(of: response, suffix: response.status.typeSuffix)
            return ResponsesPlan.Case(
                name: SwiftName.spelled(response.status.caseName),
                status: response.status.plan,
                result: result,
                documentation: Documentation([response.status.text(SchemaText.sentence(response.description))])
            )
        }
        let name = types.add(
            .responses(ResponsesPlan(cases: cases)),
            name: known == nil ? "\(typeName)Response" : "\(typeName)Result",
            text: "What \(SchemaText.code("\(operation.method) \(operation.path)")) gives, by the status.",
            at: operation.position
        )
        return Answer(result: .choice(name), text: "The answer, by its status.", accept: accept)
    }

    /// The stream that `x-stream` describes.
    mutating func stream(_ stream: StreamExtension) -> Answer {
        let item = self.item(of: stream)
        if stream.format == .text, item != .string {
            let message = "an item of a text stream is a string"
            diagnostics.append(Diagnostic(.error, code: "stream-item", message, at: stream.position))
        }
        var plan = StreamPlan(
            format: format(of: stream),
            item: item,
            done: stream.done,
            error: stream.error,
            endsLinesAtLineFeed: stream.lines == .lineFeed,
            unescapesNewlines: stream.unescapesNewlines
        )
        plan.isResumable = stream.format == .events && stream.isResumable
        if stream.format == .events, let schema = stream.item, EventPayloads.isEvent(schema, types.table) {
            plan.eventItem = EventPayloads.hasPayload(schema, types.table) ? .eventWithJSON : .event
        }
        // What OpenAI began and many follow; no JSON value reads so.
        if stream.format == .events, stream.isDerived, stream.done == nil, item != .string {
            plan.optionalDone = "[DONE]"
        }
        return Answer(
            result: .stream(plan),
            text: "The answer, piece by piece as it comes; reading it throws `APIError`."
        )
    }

    /// The failures whose JSON bodies have a type.
    mutating func failures() -> [OperationPlan.Failure] {
        operation.responses.filter { !$0.isSuccess && !$0.isWithoutContent }.compactMap { response in
            guard let media = response.content.first(where: content.isJSON), let schema = media.schema else {
                return nil
            }
            guard let name = failureType(of: schema, in: response).name else { return nil }
            return OperationPlan.Failure(status: response.status.tableKey, typeName: name)
        }
    }

    private mutating func failureType(of schema: Schema, in response: Response) -> TypeReference {
        if let component = response.component {
            let name = types.prefix + SwiftName.type(component)
            let ending = ["Error", "Response", "Failure", "Problem"].contains { name.hasSuffix($0) } ? "" : "Error"
            let text = "The answer \(SchemaText.code(component))."
            return types.sharedType(of: schema, at: TypePlanner.Place(name: name + ending, text: text))
        }
        let name = types.inlineName(typeName + response.status.typeSuffix, of: schema)
        let text = "A failure of \(SchemaText.code("\(operation.method) \(operation.path)"))."
        return types.type(of: schema, at: TypePlanner.Place(name: name, text: text))
    }

    private mutating func item(of stream: StreamExtension) -> TypeReference {
        switch stream.format {
        case .bytes: .bytes
        case .text, .events: stream.item.map { itemType(of: $0) } ?? .string
        case .jsonLines, .jsonSequence: stream.item.map { jsonItemType(of: $0) } ?? .anyValue
        }
    }

    /// A JSON string is decoded, so it must not be taken for the text of a line.
    private mutating func jsonItemType(of schema: Schema) -> TypeReference {
        let type = itemType(of: schema)
        return types.target(of: type) == .string ? .anyValue : type
    }

    private func format(of stream: StreamExtension) -> StreamPlan.Format {
        switch stream.format {
        case .events: .events
        case .text: .text
        case .jsonLines: .jsonLines
        case .jsonSequence: .jsonSequence
        case .bytes: .bytes
        }
    }

    private mutating func itemType(of schema: Schema) -> TypeReference {
        let name = types.inlineName("\(typeName)Item", of: schema)
        return types.nullableType(of: schema, at: TypePlanner.Place(name: name, text: "An item of the stream."))
    }

    private func agrees(_ one: Response, with other: Response) -> Bool {
        let left = content.main(of: one)
        let right = content.main(of: other)
        guard left.map(content.kind) == right.map(content.kind) else { return false }
        return left.map(content.kind) != .json || left?.schema?.kind == right?.schema?.kind
    }

    private mutating func result(of response: Response, suffix: String) -> ResultPlan {
        guard let media = content.main(of: response) else { return .empty }
        switch content.kind(media) {
        case .text: return .text
        case .json: return .value(valueType(of: media, in: response, suffix))
        default: return .bytes
        }
    }

    private mutating func valueType(of media: MediaType, in response: Response, _ suffix: String) -> TypeReference {
        guard let schema = media.schema else { return .anyValue }
        if let component = response.component {
            let name = types.prefix + SwiftName.type(component)
            let ending = ["Response", "Result"].contains { name.hasSuffix($0) } ? "" : "Response"
            let text = "The answer \(SchemaText.code(component))."
            return types.sharedType(of: schema, at: TypePlanner.Place(name: name + ending, text: text))
        }
        let place = TypePlanner.Place(
            name: types.inlineName(typeName + suffix, of: schema),
            text: "The answer of \(SchemaText.code(operation.path))."
        )
        return types.nullableType(of: schema, at: place)
    }

    private mutating func warn(_ code: String, _ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.warning, code: code, message, at: position))
    }
}

extension TypeReference {
    /// The type as `error.body(as:)` is told it; nil for one that says nothing.
    fileprivate var name: String? {
        switch self {
        case .named(let name): name
        case .string: "String"
        case .array(.named(let name)): "[\(name)]"
        case .array(.string): "[String]"
        case .dictionary(.named(let name)): "[String: \(name)]"
        case .dictionary(.string): "[String: String]"
        default: nil
        }
    }
}
