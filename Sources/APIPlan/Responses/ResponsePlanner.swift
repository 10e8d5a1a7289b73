import OpenAPIReader

/// Plans the result of an operation and the types of its error responses.
struct ResponsePlanner {
    /// The result of an operation, with the text and the media types that go with it.
    struct Outcome {
        var result: ResultPlan
        var text: String?
        /// The `Accept` field, where it differs from the default for the result.
        var accept: String?
    }

    let operation: Operation
    let typeName: String
    let types: TypePlanner
    private(set) var diagnostics: [Diagnostic] = []
    private let content: ResponseContent

    init(operation: Operation, typeName: String, types: TypePlanner) {
        content = ResponseContent(operation: operation, table: types.table)
        self.operation = operation
        self.typeName = typeName
        self.types = types
    }

    // MARK: Success

    /// Returns the result of a plain method: the one that all success responses share, else an enum of them.
    mutating func success() -> Outcome {
        let responses = content.successes
        guard !responses.isEmpty, operation.method != "HEAD" else {
            if responses.isEmpty { warnAboutMissingSuccess() }
            return Outcome(result: .empty)
        }
        let full = responses.filter { content.main(of: $0) != nil }
        guard let main = full.first else { return Outcome(result: .empty) }
        let accept = content.accept(full)
        guard full.allSatisfy({ hasSameContent($0, as: main) }) else { return choice(responses, known: nil, accept) }
        let result = result(of: main, suffix: "Response")
        let empty = responses.filter { content.main(of: $0) == nil }
        let text = Markdown.sentence(main.description)
        if empty.isEmpty { return Outcome(result: result, text: text, accept: accept) }
        guard empty.allSatisfy(\.isWithoutContent) else { return choice(responses, known: (main, result), accept) }
        let ending = "Nil for a response without content."
        return Outcome(result: .optional(result), text: (text.map { $0 + " " } ?? "") + ending, accept: accept)
    }

    private mutating func warnAboutMissingSuccess() {
        guard !operation.responses.isEmpty, !operation.responses.contains(where: \.isRedirection) else { return }
        let message = "no success response is declared, so the call returns nothing"
        diagnostics.append(Diagnostic(.warning, code: "success-missing", message, at: operation.position))
    }

    /// An enum with a case for each response.
    private func choice(
        _ responses: [Response],
        known: (response: Response, result: ResultPlan)?,
        _ accept: String?
    ) -> Outcome {
        let ordered = responses.enumerated().sorted {
            ($0.element.status.caseOrder, $0.offset) < ($1.element.status.caseOrder, $1.offset)
        }
        let cases = ordered.map(\.element).map { response in
            let isKnown =
                known.map { content.main(of: response) != nil && hasSameContent(response, as: $0.response) } ?? false
            let result =
                isKnown ? known?.result ?? .empty : self.result(of: response, suffix: response.status.typeSuffix)
            return ResponsesPlan.Case(
                name: SwiftName.spelled(response.status.caseName),
                status: response.status.planStatus,
                result: result,
                documentation: Documentation([response.status.statusText(Markdown.sentence(response.description))])
            )
        }
        let name = types.catalog.add(
            .responses(ResponsesPlan(cases: cases)),
            name: known == nil ? "\(typeName)Response" : "\(typeName)Result",
            text: "The response of \(Markdown.code("\(operation.method) \(operation.path)")), by status code.",
            at: operation.position
        )
        return Outcome(result: .choice(name), text: "The response, by status code.", accept: accept)
    }

    private func hasSameContent(_ one: Response, as other: Response) -> Bool {
        let left = content.main(of: one)
        let right = content.main(of: other)
        guard left.map(content.kind) == right.map(content.kind) else { return false }
        return left.map(content.kind) != .json || (left?.schema).isEquivalent(to: right?.schema)
    }

    private func result(of response: Response, suffix: String) -> ResultPlan {
        guard let media = content.main(of: response) else { return .empty }
        switch content.kind(media) {
        case .text: return .text
        case .json: return .value(valueType(of: media, in: response, suffix))
        default: return .bytes
        }
    }

    private func valueType(of media: MediaType, in response: Response, _ suffix: String) -> TypeReference {
        guard let schema = media.schema else { return .anyValue }
        if let component = response.component {
            return sharedType(of: schema, component, endings: ["Response", "Result"])
        }
        let request = TypeRequest(
            name: types.catalog.inlineName(typeName + suffix, of: schema),
            text: "The response of \(Markdown.code(operation.path))."
        )
        return types.nullableType(of: schema, as: request)
    }

    /// The type of a response in a component; its name gets the first ending, unless it has one of them.
    private func sharedType(of schema: Schema, _ component: String, endings: [String]) -> TypeReference {
        let name = types.prefix + SwiftName.type(component)
        let ending = endings.contains { name.hasSuffix($0) } ? "" : endings[0]
        let text = "The response \(Markdown.code(component))."
        return types.sharedType(of: schema, as: TypeRequest(name: name + ending, text: text))
    }

    // MARK: Streams

    /// Returns the result of the method that reads the operation's stream.
    mutating func stream(_ stream: StreamExtension) -> Outcome {
        let item = self.item(of: stream)
        if stream.format == .text, item != .string {
            let message = "the item of a text stream must be a string"
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
        // A convention of OpenAI's API that many servers follow. It cannot be confused with JSON.
        if stream.format == .events, stream.isInferred, stream.done == nil, item != .string {
            plan.optionalDone = "[DONE]"
        }
        return Outcome(
            result: .stream(plan),
            text: "The response as a stream; reading it throws `APIError`."
        )
    }

    private func item(of stream: StreamExtension) -> TypeReference {
        switch stream.format {
        case .bytes: .bytes
        case .text, .events: stream.item.map { itemType(of: $0) } ?? .string
        case .jsonLines, .jsonSequence: stream.item.map { jsonItemType(of: $0) } ?? .anyValue
        }
    }

    /// `String` would be the text of a line; a JSON string is a JSON value instead, so that it is decoded.
    private func jsonItemType(of schema: Schema) -> TypeReference {
        let type = itemType(of: schema)
        return types.catalog.target(of: type) == .string ? .anyValue : type
    }

    private func itemType(of schema: Schema) -> TypeReference {
        let name = types.catalog.inlineName("\(typeName)Item", of: schema)
        return types.nullableType(of: schema, as: TypeRequest(name: name, text: "An item of the stream."))
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

    // MARK: Failures

    /// Returns the error responses whose JSON bodies have a type.
    func failures() -> [OperationPlan.Failure] {
        operation.responses.filter { !$0.isSuccess && !$0.isWithoutContent }.compactMap { response in
            guard let media = response.content.first(where: content.isJSON), let schema = media.schema else {
                return nil
            }
            guard let name = failureType(of: schema, in: response).metatypeName else { return nil }
            return OperationPlan.Failure(status: response.status.tableKey, typeName: name)
        }
    }

    private func failureType(of schema: Schema, in response: Response) -> TypeReference {
        if let component = response.component {
            return sharedType(of: schema, component, endings: ["Error", "Response", "Failure", "Problem"])
        }
        let name = types.catalog.inlineName(typeName + response.status.typeSuffix, of: schema)
        let text = "An error response of \(Markdown.code("\(operation.method) \(operation.path)"))."
        return types.type(of: schema, as: TypeRequest(name: name, text: text))
    }
}

extension TypeReference {
    /// The type as an argument of `error.body(as:)`; nil for types that would not help a caller.
    fileprivate var metatypeName: String? {
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
