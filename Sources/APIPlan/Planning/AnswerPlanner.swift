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

    init(operation: Operation, typeName: String, types: TypePlanner) {
        self.operation = operation
        self.typeName = typeName
        self.types = types
    }

    /// The plain answer: what all responses of success agree on, else a choice of them.
    mutating func success() -> Answer {
        let responses = successes
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
        let full = responses.filter { content(of: $0) != nil }
        guard let main = full.first else { return Answer(result: .empty) }
        let accept = self.accept(full)
        if full.allSatisfy({ agrees($0, with: main) }) {
            let result = result(of: main, suffix: "Response")
            let bare = responses.filter { content(of: $0) == nil }
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

    /// The responses of success; `default` is one where no other is.
    private var successes: [Response] {
        let declared = operation.responses.filter(\.isSuccess)
        if !declared.isEmpty { return declared }
        if operation.responses.contains(where: \.isRedirection) { return [] }
        return operation.responses.filter { $0.status == .fallback }
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
            let isKnown = known.map { content(of: response) != nil && agrees(response, with: $0.response) } ?? false
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
            guard let media = response.content.first(where: { isJSON($0) }), let schema = media.schema else {
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
        let left = content(of: one)
        let right = content(of: other)
        guard left.map(kind) == right.map(kind) else { return false }
        return left.map(kind) != .json || left?.schema?.kind == right?.schema?.kind
    }

    private mutating func result(of response: Response, suffix: String) -> ResultPlan {
        guard let media = content(of: response) else { return .empty }
        for other in response.content where other != media && !isStreamed(other) && !covers(media, other) {
            warn(
                "media-type-left-out",
                "\(other.name.quoted) is left out; the call reads \(media.name.quoted)",
                other.position
            )
        }
        switch kind(media) {
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

    /// Whether another media type says the same, so that nobody misses it.
    private func covers(_ media: MediaType, _ other: MediaType) -> Bool {
        if kind(media) == .json { return other.schema == nil || other.schema?.kind == media.schema?.kind }
        return kind(media) == kind(other)
    }

    /// What a response carries: JSON before text before anything else; nil for nothing.
    private func content(of response: Response) -> MediaType? {
        if response.isWithoutContent { return nil }
        let plain = response.content.filter { !isStreamed($0) }
        let content = plain.isEmpty ? response.content : plain
        return content.first { $0.essence == "application/json" }
            ?? content.first { isJSON($0) && $0.essence != "application/problem+json" }
            ?? content.first(where: isJSON)
            ?? content.first { $0.isText && !isStreamed($0) }
            ?? content.first(where: \.isText)
            ?? content.first
    }

    /// How a body is read; a range with a string is text, and with anything else that has a form JSON.
    private func kind(_ media: MediaType) -> BodyKind {
        if media.isRangeWithJSON, let schema = media.schema.flatMap({ types.table.resolved($0) }) {
            if case .string = schema.kind { return schema.isBinary ? .upload : .text }
        }
        let kind = BodyKind(media, types.table)
        return kind == .json || kind == .text ? kind : .upload
    }

    private func isJSON(_ media: MediaType) -> Bool { kind(media) == .json }

    /// What the call asks for, where that is not what its result says anyway.
    private func accept(_ responses: [Response]) -> String? {
        var names: [String] = []
        for media in responses.compactMap({ content(of: $0) }) where !names.contains(media.name) {
            names.append(media.name)
        }
        let isPlain = names == ["application/json"] || names == ["text/plain"] || names == ["*/*"]
        return isPlain ? nil : names.joined(separator: ", ")
    }

    private func isStreamed(_ media: MediaType) -> Bool {
        guard let stream = operation.stream else { return false }
        return switch stream.format {
        case .events: media.essence == "text/event-stream"
        case .text: media.isText
        case .jsonLines:
            media.essence.hasSuffix("jsonl") || media.essence.hasSuffix("ndjson") || media.essence.hasSuffix("lines")
        case .jsonSequence: media.essence.hasSuffix("json-seq")
        case .bytes: false
        }
    }

    private mutating func warn(_ code: String, _ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.warning, code: code, message, at: position))
    }
}

extension Response {
    /// Whether the status sends the caller elsewhere.
    fileprivate var isRedirection: Bool {
        switch status {
        case .code(let code): (300..<400).contains(code)
        case .range(let digit): digit == 3
        case .fallback: false
        }
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
