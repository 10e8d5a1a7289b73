import OpenAPIReader

/// Decides what a description's server answers: the declared examples, or values built from the schemas.
struct Player: Sendable {
    private let description: OpenAPIDescription
    private let routes: RouteTable
    private let validator: RequestValidator
    private let builder: ExampleBuilder

    init(_ description: OpenAPIDescription) {
        self.description = description
        routes = RouteTable(description.operations)
        validator = RequestValidator(schemas: SchemaValidator(description: description))
        builder = ExampleBuilder(description: description)
    }

    /// The answer to a request; it depends on nothing else.
    func answer(_ request: IncomingRequest) -> Answer {
        switch routes.match(method: request.method, path: request.path) {
        case .unknownPath:
            return .refusal(404, "no operation has the path \(request.path)")
        case .wrongMethod(let allowed):
            let methods = allowed.joined(separator: ", ")
            return .refusal(405, "\(request.path) takes \(methods)", fields: ["Allow": methods])
        case .operation(let operation, let pathValues):
            return answer(request, operation, pathValues)
        }
    }

    private func answer(_ request: IncomingRequest, _ operation: Operation, _ pathValues: [String: String]) -> Answer {
        if let status = request.preferredStatus {
            guard let response = operation.response(for: status) else {
                return .refusal(400, "\(operation.method) \(operation.path) declares no response for status \(status)")
            }
            return play(response, status, operation, request)
        }
        let violations = validator.violations(of: request, operation, pathValues: pathValues)
        if !violations.isEmpty { return rejection(violations, operation, request) }
        guard let response = operation.usualResponse else {
            return .refusal(500, "\(operation.method) \(operation.path) declares no response")
        }
        return play(response, response.usualStatus, operation, request)
    }

    /// The declared 422, whose example cannot know what is wrong: a header field of our own says it.
    private func rejection(_ violations: [String], _ operation: Operation, _ request: IncomingRequest) -> Answer {
        let message = violations.joined(separator: "; ")
        guard let response = operation.response(for: 422, exactly: true) else { return .refusal(400, message) }
        var answer = play(response, 422, operation, request)
        answer.fields["Mock-Violations"] = message.asFieldValue
        return answer
    }

    private func play(
        _ response: Response,
        _ status: Int,
        _ operation: Operation,
        _ request: IncomingRequest
    ) -> Answer {
        let stream = (200..<300).contains(status) ? operation.stream.flatMap { request.asks(for: $0) ? $0 : nil } : nil
        guard let content = response.content(for: request, operation, streams: stream != nil) else {
            return Answer(status: status, mediaType: nil, body: .whole([]))
        }
        if let stream {
            let chunks = StreamEncoder(stream: stream).chunks(items(content, stream))
            return Answer(status: status, mediaType: content.name, body: .pieces(chunks))
        }
        return Answer(status: status, mediaType: content.name, body: .whole(Array(text(content).utf8)))
    }

    private func items(_ content: MediaType, _ stream: StreamExtension) -> [YAMLNode] {
        if let example = content.example { return example.items ?? [example] }
        guard let item = stream.item ?? content.schema else {
            return [YAMLNode(.scalar(.string("text")), at: content.position)]
        }
        return [builder.build(item)]
    }

    /// JSON, unless the media type is another and the example is text already.
    private func text(_ content: MediaType) -> String {
        guard let value = content.example ?? content.schema.map(builder.build) else { return "" }
        return MediaTypeName(content.name).isJSON ? value.json : value.string ?? value.json
    }
}

extension IncomingRequest {
    /// Whether the request wants the stream: its JSON body has the value of `when`, or the operation only streams, or
    /// nothing but `Accept` tells the stream from the plain answer.
    fileprivate func asks(for stream: StreamExtension) -> Bool {
        guard let when = stream.when else {
            return stream.method == nil || accepts(stream.format == .events ? "text/event-stream" : "text/plain")
        }
        guard case .object(let properties) = RequestValue(json: body), let value = properties[when.property] else {
            return false
        }
        return value == RequestValue(when.value)
    }
}

extension RequestValue {
    fileprivate init(_ scalar: YAMLScalar) {
        self =
            switch scalar {
            case .null: .null
            case .boolean(let value): .boolean(value)
            case .integer(let value): .number(Double(value))
            case .number(let value): .number(value)
            case .string(let value): .string(value)
            }
    }
}

extension String {
    /// The text without what a header field cannot hold (RFC 9110 section 5.5): anything but visible ASCII is `?`.
    fileprivate var asFieldValue: String {
        String(String.UnicodeScalarView(unicodeScalars.map { (" "..."~").contains($0) ? $0 : "?" }))
    }
}
