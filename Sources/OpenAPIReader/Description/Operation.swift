/// An operation of the API (OpenAPI 3.1 section 4.8.10).
package struct Operation: Hashable, Sendable {
    /// The HTTP method in upper case.
    package var method: String

    /// The path template, such as `/models/status/{model_id}`.
    package var path: String

    /// `operationId`; duplicates are reported.
    package var operationID: String?

    /// The position of the value of `operationId`.
    package var operationIDPosition: SourcePosition?

    /// A short description on one line.
    package var summary: String?

    /// A description in CommonMark.
    package var description: String?

    /// The groups of the operation.
    package var tags: [String]

    /// The URL in `externalDocs`.
    package var documentationURL: String?

    /// Whether the operation should no longer be used.
    package var isDeprecated: Bool

    /// The parameters of the path item and the operation in the document's order; the operation's override the path's.
    package var parameters: [Parameter]

    /// The request body; nil if the operation has none.
    package var requestBody: RequestBody?

    /// The declared responses, in the document's order.
    package var responses: [Response]

    /// The credentials of the operation as alternatives: nil for the document's, empty for none.
    package var security: [SecurityRequirement]?

    /// The servers of the operation or its path; empty for the document's.
    package var servers: [Server]

    /// The requests that the server sends after this operation, in the document's order.
    package var callbacks: [Callback] = []

    /// `x-stream`, or the stream that the media types describe.
    package var stream: StreamExtension?

    /// `x-pagination`, or the pagination of a declared `Link` field.
    package var pagination: PaginationExtension?

    /// `x-idempotency-header`: the header field whose value is the same in all attempts of one call.
    package var idempotencyHeader: String?

    /// `x-swift-name`: the method's name.
    package var swiftName: String?

    /// `x-swift-unlabeled`: the OpenAPI name of the parameter that has no label in Swift.
    package var unlabeledParameter: String?

    /// `x-swift-flatten`: whether the properties of the JSON body become parameters of the method.
    package var flattensBody: Bool

    /// The position of the key with the method.
    package var position: SourcePosition

    /// Creates an operation.
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
        security: [SecurityRequirement]? = nil,
        servers: [Server] = [],
        stream: StreamExtension? = nil,
        swiftName: String? = nil,
        unlabeledParameter: String? = nil,
        flattensBody: Bool = false,
        operationIDPosition: SourcePosition? = nil,
        position: SourcePosition
    ) {
        self.method = method
        self.path = path
        self.operationID = operationID
        self.operationIDPosition = operationIDPosition
        self.summary = summary
        self.description = description
        self.tags = tags
        self.isDeprecated = isDeprecated
        self.parameters = parameters
        self.requestBody = requestBody
        self.responses = responses
        self.security = security
        self.servers = servers
        self.stream = stream
        self.swiftName = swiftName
        self.unlabeledParameter = unlabeledParameter
        self.flattensBody = flattensBody
        self.position = position
    }
}
