import OpenAPIReader

/// One parameter of an operation in both documents.
struct ParameterPair {
    var old: Parameter
    var new: Parameter
    var operation: OperationPair

    /// The parameter for messages: `the query parameter 'limit' of 'GET /pets'`.
    var text: String { "the \(new.location.noun) \(new.name.quoted) of \(operation.text)" }

    /// The location for changes of the parameter.
    var location: ChangeLocation {
        ChangeLocation("\(operation.name) \(new.name)", old: old.position, new: new.position)
    }
}

extension Parameter {
    /// Whether the method's argument has no default.
    func isArgumentRequired(_ schemas: SchemaResolver) -> Bool {
        location == .path || isRequired && !schemas.resolve(schema).allowsNull
    }
}

extension Parameter.Location {
    /// The kind of parameter for messages.
    var noun: String {
        switch self {
        case .path: "path parameter"
        case .query: "query parameter"
        case .querystring: "query string parameter"
        case .header: "header parameter"
        case .cookie: "cookie parameter"
        }
    }
}
