import OpenAPIReader

/// Plans the names of parameters and how their values are serialized.
struct ParameterPlanner {
    let catalog: TypeCatalog

    /// Returns the requested Swift names of an operation's parameters.
    ///
    /// Of parameters with one name, the one in the path keeps it, then the one in the query. The names of the others contain
    /// their location, so that they do not depend on the order.
    static func names(of parameters: [Parameter]) -> [String] {
        let names = parameters.map { SwiftName.member($0.name) }
        var first: [String: Int] = [:]
        for (parameter, name) in zip(parameters, names) where parameter.swiftName == nil {
            first[name] = min(first[name] ?? .max, rank(of: parameter.location))
        }
        return zip(parameters, names).map { parameter, name in
            guard let first = first[name], first < rank(of: parameter.location) else { return name }
            return SwiftName.member("\(parameter.location.rawValue)_\(parameter.name)")
        }
    }

    private static func rank(of location: Parameter.Location) -> Int {
        switch location {
        case .path: 0
        case .query: 1
        case .querystring: 2
        case .header: 3
        case .cookie: 4
        }
    }

    /// Returns how a value of the type is serialized; nil for plain values.
    func style(of parameter: Parameter, type: TypeReference) -> StylePlan? {
        if parameter.mediaType != nil { return StylePlan("json") }
        if isPlain(parameter, type) { return nil }
        let explodes = parameter.explodes == parameter.style.explodesByDefault ? nil : parameter.explodes
        let allowsReserved = parameter.allowsReserved && parameter.location != .header
        var plan = StylePlan(parameter.style.rawValue, explodes: explodes, allowsReserved: allowsReserved)
        if parameter.keepsSlashes { (plan.allowsReserved, plan.keepsSlashes) = (false, true) }
        let isUsual = plan == StylePlan("form") && parameter.location != .query
        return isUsual ? nil : plan
    }

    private func isPlain(_ parameter: Parameter, _ type: TypeReference) -> Bool {
        guard !parameter.allowsReserved || parameter.location == .header, !parameter.keepsSlashes else { return false }
        switch (parameter.location, parameter.style) {
        case (.path, .simple), (.header, .simple): return catalog.useAsParameter(type)
        // A single value is serialized as in `form` by each of these.
        case (.query, .form), (.query, .spaceDelimited), (.query, .pipeDelimited):
            if parameter.explodes, case .array(let element) = catalog.target(of: type) {
                return catalog.useAsParameter(element)
            }
            return catalog.useAsParameter(type)
        default: return false
        }
    }

    /// Returns a warning where values are nested deeper than the style can represent (OpenAPI 3.1 section 4.8.12.2).
    func nesting(of parameter: Parameter, type: TypeReference, style: StylePlan?) -> Diagnostic? {
        guard let style, !["json", "deepObject"].contains(style.name) else { return nil }
        let isList = if case .array = catalog.target(of: type) { true } else { false }
        let repeatsLists = style.name == "form" && style.explodes != false && !isList
        let nested = parts(of: type).filter { part in
            // An array in an exploded object is repeated like an array at the top level.
            !parts(of: part).isEmpty && !(repeatsLists && isPlainList(part))
        }
        guard !nested.isEmpty else { return nil }
        let advice =
            parameter.location == .query ? "write 'style: deepObject' or use 'content'" : "use 'content'"
        return Diagnostic(
            .warning,
            code: "parameter-nested",
            "the style \(style.name.quoted) cannot represent the nested values of \(parameter.name.quoted), which are sent "
                + "as JSON text; \(advice)",
            at: parameter.position
        )
    }

    private func isPlainList(_ type: TypeReference) -> Bool {
        switch catalog.target(of: type) {
        case .optional(let wrapped), .nullable(let wrapped): isPlainList(wrapped)
        case .array(let element): parts(of: element).isEmpty
        default: false
        }
    }

    /// The types of the parts of a value; empty for a plain value.
    private func parts(of type: TypeReference) -> [TypeReference] {
        switch catalog.target(of: type) {
        case .optional(let wrapped), .nullable(let wrapped): parts(of: wrapped)
        case .array(let element): [element]
        case .dictionary(let value): [value]
        default: catalog.structure(type)?.plan.properties.map(\.type) ?? []
        }
    }

    /// Returns the value of a required parameter that allows only one, so that methods do not need the parameter.
    static func constant(of parameter: Parameter) -> String? {
        guard parameter.isRequired, parameter.mediaType == nil else { return nil }
        return switch parameter.constant {
        case .string(let text): text
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .number, .null, nil: nil
        }
    }

    /// Returns the text for the doc comment; nil without a description.
    static func text(of parameter: Parameter) -> String? {
        var schema = parameter.schema
        schema.isDeprecated = schema.isDeprecated || parameter.isDeprecated
        return SchemaText.text(parameter.description ?? schema.description, schema)
    }

    /// Returns the parameter's location in words.
    static func location(of parameter: Parameter) -> String {
        "\(Markdown.code(parameter.name)) in the \(name(of: parameter.location))."
    }

    private static func name(of location: Parameter.Location) -> String {
        location == .querystring ? "query" : location.rawValue
    }
}

extension FieldPlan.Location {
    /// The location of a field; nil for the path.
    init?(_ location: Parameter.Location) {
        switch location {
        case .path: return nil
        case .query: self = .query
        case .querystring: self = .queryString
        case .header: self = .header
        case .cookie: self = .cookie
        }
    }
}
