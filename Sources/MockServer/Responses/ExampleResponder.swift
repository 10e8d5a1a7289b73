import OpenAPIReader

/// Returns responses with the examples of a description, or with values built from its schemas.
struct ExampleResponder: Sendable {
    private let routes: RouteTable
    private let validator: RequestValidator
    private let builder: ExampleBuilder

    /// Creates a responder for all operations of a description.
    init(_ description: OpenAPIDescription) {
        routes = RouteTable(description.operations)
        validator = RequestValidator(schemas: SchemaValidator(description: description))
        builder = ExampleBuilder(description: description)
    }

    /// Returns the response to a request; the same request always has the same response.
    func response(to request: MockRequest) -> MockResponse {
        switch routes.match(method: request.method, path: request.path) {
        case .unknownPath:
            return .error(404, "no operation has the path \(request.path)")
        case .wrongMethod(let allowed):
            let methods = allowed.joined(separator: ", ")
            return .error(405, "\(request.path) allows \(methods)", fields: ["Allow": methods])
        case .operation(let operation, let pathValues):
            return response(to: request, operation, pathValues)
        }
    }

    private func response(
        to request: MockRequest,
        _ operation: Operation,
        _ pathValues: [String: String]
    ) -> MockResponse {
        let name = "\(operation.method) \(operation.path)"
        if let status = request.preferredStatus {
            guard let response = operation.declaredResponse(for: status) else {
                return .error(400, "\(name) declares no response for status \(status)")
            }
            return example(response, status, operation, request)
        }
        let violations = validator.violations(of: request, operation, pathValues: pathValues)
        if !violations.isEmpty { return rejection(violations, operation, request) }
        guard let response = operation.usualResponse else { return .error(500, "\(name) declares no response") }
        return example(response, response.usualStatus, operation, request)
    }

    /// Returns the declared 422, else a 400. The example of a 422 does not contain the violations, so a header field has them.
    private func rejection(_ violations: [String], _ operation: Operation, _ request: MockRequest) -> MockResponse {
        let message = violations.joined(separator: "; ")
        guard let declared = operation.declaredResponse(exactly: 422) else { return .error(400, message) }
        var response = example(declared, 422, operation, request)
        response.fields["Mock-Violations"] = message.asFieldValue
        return response
    }

    private func example(
        _ response: Response,
        _ status: Int,
        _ operation: Operation,
        _ request: MockRequest
    ) -> MockResponse {
        let isSuccess = (200..<300).contains(status)
        let stream = isSuccess ? operation.stream.flatMap { request.selects($0) ? $0 : nil } : nil
        guard let content = response.selectedMediaType(for: request, operation, isStream: stream != nil) else {
            return MockResponse(status: status, mediaType: nil, body: .bytes([]))
        }
        if let stream {
            let chunks = StreamEncoder(stream: stream).chunks(items(content, stream))
            return MockResponse(status: status, mediaType: content.name, body: .chunks(chunks))
        }
        return MockResponse(status: status, mediaType: content.name, body: .bytes(Array(text(content).utf8)))
    }

    private func items(_ content: MediaType, _ stream: StreamExtension) -> [YAMLNode] {
        if let example = content.example { return example.items ?? [example] }
        guard let item = stream.item ?? content.schema else {
            return [YAMLNode(.scalar(.string("text")), at: content.position)]
        }
        return [builder.build(item)]
    }

    /// Returns JSON, except for a string in another media type, which is returned as it is.
    private func text(_ content: MediaType) -> String {
        guard let value = content.example ?? content.schema.map(builder.build) else { return "" }
        return MediaTypeName(content.name).isJSON ? value.json : value.string ?? value.json
    }
}

extension MockRequest {
    /// Whether the response is streamed: the JSON body has the value of `when`; without `when` if the operation only streams,
    /// or if `Accept` contains the stream's media type.
    fileprivate func selects(_ stream: StreamExtension) -> Bool {
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
    /// The text with `?` for each character that is not visible ASCII, as a header field requires (RFC 9110 section 5.5).
    fileprivate var asFieldValue: String {
        String(String.UnicodeScalarView(unicodeScalars.map { (" "..."~").contains($0) ? $0 : "?" }))
    }
}
