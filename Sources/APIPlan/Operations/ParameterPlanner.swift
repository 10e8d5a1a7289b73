import OpenAPIReader

/// Plans how parameters are named and written.
struct ParameterPlanner {
    let types: TypePlanner

    /// The wished Swift names of an operation's parameters.
    ///
    /// Of parameters with one name the one in the path keeps it, then the query's; the others say where they stand, so
    /// that their names do not depend on their order.
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

    /// How a value of the type is written; nil where the runtime's methods for plain values do so.
    func style(of parameter: Parameter, type: TypeReference) -> StylePlan? {
        if parameter.mediaType != nil { return StylePlan("json") }
        if isPlain(parameter, type) { return nil }
        let explodes = parameter.explodes == parameter.style.explodesByDefault ? nil : parameter.explodes
        let allowsReserved = parameter.allowsReserved && parameter.location != .header
        let plan = StylePlan(parameter.style.rawValue, explodes: explodes, allowsReserved: allowsReserved)
        let isUsual = plan == StylePlan("form") && parameter.location != .query
        return isUsual ? nil : plan
    }

    private func isPlain(_ parameter: Parameter, _ type: TypeReference) -> Bool {
        guard !parameter.allowsReserved || parameter.location == .header else { return false }
        switch (parameter.location, parameter.style) {
        case (.path, .simple), (.header, .simple): return types.isParameter(type)
        // One value is written in each of these as in `form`.
        case (.query, .form), (.query, .spaceDelimited), (.query, .pipeDelimited):
            if parameter.explodes, case .array(let element) = types.target(of: type) {
                return types.isParameter(element)
            }
            return types.isParameter(type)
        default: return false
        }
    }

    /// A warning where values have parts inside parts, for which the style has no form (OpenAPI 3.1 section 4.8.12.2).
    func nesting(of parameter: Parameter, type: TypeReference, style: StylePlan?) -> Diagnostic? {
        guard let style, !["json", "deepObject"].contains(style.name) else { return nil }
        let isList = if case .array = types.target(of: type) { true } else { false }
        let repeatsLists = style.name == "form" && style.explodes != false && !isList
        let nested = parts(of: type).filter { part in
            // A list inside an exploded object is repeated as a list at the top would be.
            !parts(of: part).isEmpty && !(repeatsLists && isPlainList(part))
        }
        guard !nested.isEmpty else { return nil }
        let advice =
            parameter.location == .query ? "write 'style: deepObject' or give it 'content'" : "give it 'content'"
        return Diagnostic(
            .warning,
            code: "parameter-nested",
            "the style \(style.name.quoted) has no form for what is nested in \(parameter.name.quoted), which is sent as "
                + "JSON text; \(advice)",
            at: parameter.position
        )
    }

    private func isPlainList(_ type: TypeReference) -> Bool {
        switch types.target(of: type) {
        case .optional(let wrapped), .nullable(let wrapped): isPlainList(wrapped)
        case .array(let element): parts(of: element).isEmpty
        default: false
        }
    }

    /// What a value of the type is made of; nothing for a plain one.
    private func parts(of type: TypeReference) -> [TypeReference] {
        switch types.target(of: type) {
        case .optional(let wrapped), .nullable(let wrapped): parts(of: wrapped)
        case .array(let element): [element]
        case .dictionary(let value): [value]
        default: types.structure(type)?.plan.properties.map(\.type) ?? []
        }
    }

    /// The text of a parameter that no method needs to show: every call sends it, and only this value is allowed.
    static func constant(of parameter: Parameter) -> String? {
        guard parameter.isRequired, parameter.mediaType == nil else { return nil }
        return switch parameter.constant {
        case .string(let text): text
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .number, .null, nil: nil
        }
    }

    /// What the doc comment says, where the description says anything.
    static func text(of parameter: Parameter) -> String? {
        var schema = parameter.schema
        schema.isDeprecated = schema.isDeprecated || parameter.isDeprecated
        return SchemaText.text(parameter.description ?? schema.description, schema)
    }

    /// Where the parameter stands, in words.
    static func place(of parameter: Parameter) -> String {
        "\(SchemaText.code(parameter.name)) in the \(place(of: parameter.location))."
    }

    private static func place(of location: Parameter.Location) -> String {
        location == .querystring ? "query" : location.rawValue
    }
}

extension FieldPlan.Location {
    /// Where the parameters of a location are sent; nil for the path.
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
