/// One call of the API (OpenAPI 3.1 section 4.8.10).
package struct Operation: Hashable, Sendable {
    /// The HTTP method in upper case.
    package var method: String

    /// The path template, such as `/models/status/{model_id}`.
    package var path: String

    /// `operationId`; no other operation has it.
    package var operationID: String?

    /// Where the value of `operationId` stands.
    package var operationIDPosition: SourcePosition?

    /// What the call does, in one line.
    package var summary: String?

    /// What the call does, at length, in CommonMark.
    package var description: String?

    /// The groups that the call belongs to.
    package var tags: [String]

    /// The address of `externalDocs`.
    package var documentationURL: String?

    /// Whether the API advises against the call.
    package var isDeprecated: Bool

    /// The path item's and the operation's own parameters, the latter winning; in the document's order.
    package var parameters: [Parameter]

    /// What the call sends, if it may send anything.
    package var requestBody: RequestBody?

    /// The declared answers, in the document's order.
    package var responses: [Response]

    /// The credentials that the call needs, as alternatives: nil for the document's, empty for none.
    package var security: [SecurityRequirement]?

    /// The call's own servers, or its path's; empty for the document's.
    package var servers: [Server]

    /// What the server calls after this call, in the document's order.
    package var callbacks: [Callback] = []

    /// `x-stream`.
    package var stream: StreamExtension?

    /// `x-pagination`, or what a declared `Link` field says.
    package var pagination: PaginationExtension?

    /// `x-idempotency-header`: the field with a key that is the same for all attempts of a call.
    package var idempotencyHeader: String?

    /// `x-swift-name`: the method's name.
    package var swiftName: String?

    /// `x-swift-unlabeled`: the wire name of the parameter that is passed without a label.
    package var unlabeledParameter: String?

    /// `x-swift-flatten`: the JSON object body's properties become the method's parameters.
    package var flattensBody: Bool

    /// Where the method's key stands.
    package var position: SourcePosition

    /// Makes an operation.
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

/// What a call sends (OpenAPI 3.1 section 4.8.13).
package struct RequestBody: Hashable, Sendable {
    /// What the body means, in CommonMark.
    package var description: String?

    /// Whether every call sends a body.
    package var isRequired: Bool

    /// The body in each media type that the server takes, in the document's order.
    package var content: [MediaType]

    /// The name of the component that the body is, where it is one.
    package var component: String?

    /// Where the body begins, in `components` when it is a reference.
    package var position: SourcePosition

    /// Makes a body.
    package init(
        description: String? = nil,
        isRequired: Bool,
        content: [MediaType],
        component: String? = nil,
        position: SourcePosition
    ) {
        self.component = component
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

    /// The status codes that the answer is for.
    package var status: Status

    /// What the answer means, in CommonMark.
    package var description: String?

    /// The body in each media type that the server sends, in the document's order; empty for no body.
    package var content: [MediaType]

    /// The header fields that it is said to have, with what they mean.
    package var headers: [Note]

    /// The calls that can follow it, with what is said of them.
    package var links: [Note]

    /// The name of the component that the answer is, where it is one.
    package var component: String?

    /// Where the status stands.
    package var position: SourcePosition

    /// A name with what is said about it.
    package struct Note: Hashable, Sendable {
        /// The name on the wire, or the link's.
        package var name: String

        /// What it means, in CommonMark.
        package var text: String?

        /// Pairs a name with its text.
        package init(name: String, text: String? = nil) {
            self.name = name
            self.text = text
        }
    }

    /// Makes an answer.
    package init(
        status: Status,
        description: String? = nil,
        content: [MediaType],
        headers: [Note] = [],
        links: [Note] = [],
        component: String? = nil,
        position: SourcePosition
    ) {
        self.status = status
        self.description = description
        self.content = content
        self.headers = headers
        self.links = links
        self.component = component
        self.position = position
    }
}

/// A body in one media type (OpenAPI 3.1 section 4.8.14).
package struct MediaType: Hashable, Sendable {
    /// The media type as written, such as `application/json`.
    package var name: String

    /// What the body holds; nil when the document does not say.
    package var schema: Schema?

    /// `itemSchema`: what an item of a body that comes in items holds (OpenAPI 3.2 section 4.14).
    package var itemSchema: Schema?

    /// How the properties of a form are written, by their names.
    package var encodings: [String: Encoding]

    /// `x-speakeasy-sse-sentinel`: the event that ends the stream.
    package var sentinel: String?

    /// `example`, or the first of `examples`. For a stream: the list of its items.
    package var example: YAMLNode?

    /// Where the media type's name stands.
    package var position: SourcePosition

    /// Makes a body in one media type.
    package init(
        name: String,
        schema: Schema? = nil,
        itemSchema: Schema? = nil,
        encodings: [String: Encoding] = [:],
        sentinel: String? = nil,
        example: YAMLNode? = nil,
        position: SourcePosition
    ) {
        self.name = name
        self.schema = schema
        self.itemSchema = itemSchema
        self.encodings = encodings
        self.sentinel = sentinel
        self.example = example
        self.position = position
    }
}

/// How a property of a form is written (OpenAPI 3.1 section 4.8.15).
package struct Encoding: Hashable, Sendable {
    /// The media types of the property's part, as written: one, or several with commas between them.
    package var contentType: String?

    /// `style`, such as `deepObject`.
    package var style: String?

    /// `explode`
    package var explodes: Bool?

    /// `allowReserved`
    package var allowsReserved: Bool

    /// The header fields of the part whose value the description fixes.
    package var headers: [String: String]

    /// Makes an encoding.
    package init(
        contentType: String? = nil,
        style: String? = nil,
        explodes: Bool? = nil,
        allowsReserved: Bool = false,
        headers: [String: String] = [:]
    ) {
        self.contentType = contentType
        self.style = style
        self.explodes = explodes
        self.allowsReserved = allowsReserved
        self.headers = headers
    }
}
