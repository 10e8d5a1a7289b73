/// One method of the client; an operation with a plain and a streaming method has two.
package struct OperationPlan: Hashable, Sendable {
    /// A part of the path.
    package enum PathPiece: Hashable, Sendable {
        /// Text, percent-encoded.
        case literal(String)
        /// A parameter, by its Swift name.
        case parameter(String)
        /// A parameter, by its Swift name, whose value is serialized in a style.
        case styled(String, wireName: String, StylePlan)
    }

    /// An error response whose JSON body has a type.
    package struct Failure: Hashable, Sendable {
        /// The status code as in the runtime's table: 404, 4 for 4XX, 0 for every other.
        package var status: Int

        /// The Swift type of the body.
        package var typeName: String

        /// Creates an error response.
        package init(status: Int, typeName: String) {
            self.status = status
            self.typeName = typeName
        }
    }

    /// The method's name, in backticks where Swift needs them.
    package var name: String

    /// The name in errors and logs, without backticks.
    package var label: String

    /// The HTTP method.
    package var method: String

    /// The path, in pieces.
    package var path: [PathPiece]

    /// The parameters, in the order of the signature.
    package var parameters: [ParameterPlan]

    /// The fields of the query, the header and the cookies, in the description's order.
    package var fields: [FieldPlan]

    /// The required credentials, as alternatives of labels; nil for the client's default.
    package var security: [[String]]?

    /// The operation's own server; nil for the base URL.
    package var server: String?

    /// The header field with the idempotency key, which all attempts of a call share; nil for none.
    package var idempotencyHeader: String?

    /// The request body.
    package var body: BodyPlan?

    /// How the request body is encoded.
    package var bodyFormat: BodyFormat

    /// The result.
    package var result: ResultPlan

    /// The `Accept` field, where it differs from the default for the result.
    package var accept: String?

    /// The error responses; nil for the client's default.
    package var failures: [Failure]?

    /// The names of the method's local variables.
    package var locals: LocalNames

    /// Whether the description deprecates it.
    package var isDeprecated: Bool

    /// The doc comment.
    package var documentation: Documentation

    /// The doc comment of the sync method.
    package var syncDocumentation: Documentation

    /// Creates a method.
    package init(
        name: String,
        label: String,
        method: String,
        path: [PathPiece],
        parameters: [ParameterPlan] = [],
        fields: [FieldPlan] = [],
        security: [[String]]? = nil,
        server: String? = nil,
        body: BodyPlan? = nil,
        bodyFormat: BodyFormat = .json(contentType: nil),
        result: ResultPlan,
        accept: String? = nil,
        failures: [Failure]? = nil,
        locals: LocalNames = LocalNames(),
        isDeprecated: Bool = false,
        documentation: Documentation = Documentation()
    ) {
        self.name = name
        self.label = label
        self.method = method
        self.path = path
        self.parameters = parameters
        self.fields = fields
        self.security = security
        self.server = server
        self.body = body
        self.bodyFormat = bodyFormat
        self.result = result
        self.accept = accept
        self.failures = failures
        self.locals = locals
        self.isDeprecated = isDeprecated
        self.documentation = documentation
        syncDocumentation = documentation
    }
}
