/// One call of the API (OpenAPI 3.1 section 4.8.10).
package struct Operation: Hashable, Sendable {
    /// The HTTP method in upper case.
    package var method: String

    /// The path template, such as `/models/status/{model_id}`.
    package var path: String

    package var operationID: String?
    package var summary: String?
    package var description: String?
    package var tags: [String]
    package var isDeprecated: Bool

    /// The path item's and the operation's own parameters, the latter winning; in the document's order.
    package var parameters: [Parameter]

    package var requestBody: RequestBody?
    package var responses: [Response]

    /// `x-stream`.
    package var stream: StreamExtension?

    /// `x-swift-name`: the method's name.
    package var swiftName: String?

    /// `x-swift-unlabeled`: the wire name of the parameter that is passed without a label.
    package var unlabeledParameter: String?

    /// `x-swift-flatten`: the JSON object body's properties become the method's parameters.
    package var flattensBody: Bool

    /// Where the method's key stands.
    package var position: SourcePosition

    package init(
        method: String,
        path: String,
        operationID: String? = nil,
        summary: String? = nil,
        description: String? = nil,
        tags: [String] = [],
        isDeprecated: Bool = false,
        parameters: [Parameter] = [],
        requestBody: RequestBody? = nil,
        responses: [Response] = [],
        stream: StreamExtension? = nil,
        swiftName: String? = nil,
        unlabeledParameter: String? = nil,
        flattensBody: Bool = false,
        position: SourcePosition
    ) {
        self.method = method
        self.path = path
        self.operationID = operationID
        self.summary = summary
        self.description = description
        self.tags = tags
        self.isDeprecated = isDeprecated
        self.parameters = parameters
        self.requestBody = requestBody
        self.responses = responses
        self.stream = stream
        self.swiftName = swiftName
        self.unlabeledParameter = unlabeledParameter
        self.flattensBody = flattensBody
        self.position = position
    }
}

/// A parameter outside the body (OpenAPI 3.1 section 4.8.12).
package struct Parameter: Hashable, Sendable {
    /// Where a parameter is sent.
    package enum Location: String, Hashable, Sendable {
        case path
        case query
        case header
    }

    package var name: String
    package var location: Location
    package var isRequired: Bool
    package var description: String?
    package var schema: Schema
    package var swiftName: String?
    package var position: SourcePosition

    package init(
        name: String,
        location: Location,
        isRequired: Bool,
        description: String? = nil,
        schema: Schema,
        swiftName: String? = nil,
        position: SourcePosition
    ) {
        self.name = name
        self.location = location
        self.isRequired = isRequired
        self.description = description
        self.schema = schema
        self.swiftName = swiftName
        self.position = position
    }
}

/// What a call sends (OpenAPI 3.1 section 4.8.13).
package struct RequestBody: Hashable, Sendable {
    package var description: String?
    package var isRequired: Bool
    package var content: [MediaType]
    package var position: SourcePosition

    package init(description: String? = nil, isRequired: Bool, content: [MediaType], position: SourcePosition) {
        self.description = description
        self.isRequired = isRequired
        self.content = content
        self.position = position
    }
}

/// An answer of a call (OpenAPI 3.1 section 4.8.17).
package struct Response: Hashable, Sendable {
    /// What the answer is declared for.
    package enum Status: Hashable, Sendable {
        /// `404`
        case code(Int)
        /// `4XX`, as its first digit
        case range(Int)
        /// `default`
        case fallback
    }

    package var status: Status
    package var description: String?
    package var content: [MediaType]
    package var position: SourcePosition

    package init(status: Status, description: String? = nil, content: [MediaType], position: SourcePosition) {
        self.status = status
        self.description = description
        self.content = content
        self.position = position
    }
}

/// A body in one media type (OpenAPI 3.1 section 4.8.14).
package struct MediaType: Hashable, Sendable {
    /// The media type as written, such as `application/json`.
    package var name: String
    package var schema: Schema?

    /// `example`, or the first of `examples`. For a stream: the list of its items.
    package var example: YAMLNode?

    package var position: SourcePosition

    package init(name: String, schema: Schema? = nil, example: YAMLNode? = nil, position: SourcePosition) {
        self.name = name
        self.schema = schema
        self.example = example
        self.position = position
    }
}
