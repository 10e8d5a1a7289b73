/// One method of the client; an operation with a plain and a streaming method has two.
package struct OperationPlan: Hashable, Sendable {
    /// A part of the path.
    package enum PathPiece: Hashable, Sendable {
        /// Text as it is sent.
        case literal(String)
        /// A parameter, by its Swift name.
        case parameter(String)
        /// A parameter with both its names, whose value is written in a style.
        case styled(String, wireName: String, StylePlan)
    }

    /// A status whose JSON body has a type: 404, 4 for 4XX, 0 for every other.
    package struct Failure: Hashable, Sendable {
        /// The status as the runtime's table has it.
        package var status: Int

        /// The Swift type of the body.
        package var typeName: String

        /// Pairs a status with its type.
        package init(status: Int, typeName: String) {
            self.status = status
            self.typeName = typeName
        }
    }

    /// The method's name, spelled as Swift wants it.
    package var name: String

    /// The name that errors and logs show, without backticks.
    package var label: String

    /// The HTTP method as it is sent.
    package var method: String

    /// The path, in pieces.
    package var path: [PathPiece]

    /// The parameters, in the order of the signature.
    package var parameters: [ParameterPlan]

    /// What goes into the query and the headers, in the description's order.
    package var fields: [FieldPlan]

    /// The credentials that the call needs, as alternatives of labels; nil for those of every call.
    package var security: [[String]]?

    /// The call's own server; nil for the base URL.
    package var server: String?

    /// The header field with the key that all attempts of a call have in common; nil for none.
    package var idempotencyHeader: String?

    /// What the call sends.
    package var body: BodyPlan?

    /// How the body is written, where there is one.
    package var bodyFormat: BodyFormat

    /// What the call gives.
    package var result: ResultPlan

    /// The media types that the call asks for, where they are not what its result asks for anyway.
    package var accept: String?

    /// The bodies of failures; nil for those of every call.
    package var failures: [Failure]?

    /// Names of the method's own variables, none of which is a parameter's.
    package var locals: LocalNames

    /// Whether the description says not to use it.
    package var isDeprecated: Bool

    /// The doc text.
    package var documentation: Documentation

    /// The doc text of the sync twin's method.
    package var syncDocumentation: Documentation

    /// Makes a method of its parts.
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

/// One parameter of a method.
package struct ParameterPlan: Hashable, Sendable {
    /// The name, spelled as Swift wants it.
    package var name: String

    /// Whether a call passes it without a label.
    package var isUnlabeled: Bool

    /// The whole type, with optionality.
    package var type: TypeReference

    /// Whether a call may leave it out; its default is nil then.
    package var hasNilDefault: Bool

    /// Makes a parameter of its parts.
    package init(name: String, isUnlabeled: Bool = false, type: TypeReference, hasNilDefault: Bool = false) {
        self.name = name
        self.isUnlabeled = isUnlabeled
        self.type = type
        self.hasNilDefault = hasNilDefault
    }
}

/// Names of a method's own variables, none of which is a parameter's.
package struct LocalNames: Hashable, Sendable {
    /// The body that is sent.
    package var body: String

    /// The request.
    package var request: String

    /// How the client's caller is reached.
    package var caller: String

    /// Names the three.
    package init(body: String = "body", request: String = "request", caller: String = "caller") {
        self.body = body
        self.request = request
        self.caller = caller
    }
}
