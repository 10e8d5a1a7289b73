/// Reads the parameters of paths and operations.
///
/// An invalid parameter is a warning: without a name or a location it is left out, otherwise it is read with defaults.
struct ParameterReader {
    let context: ReadingContext

    private var diagnostics: DiagnosticCollector { context.diagnostics }

    /// Reads a list of parameters; those that cannot be read are reported and left out.
    func read(_ nodes: [YAMLNode]) -> [Parameter] {
        var parameters: [Parameter] = []
        var positions: [Identity: SourcePosition] = [:]
        for node in nodes {
            guard let target = context.references.resolve(node, in: .parameters), var parameter = read(target) else {
                continue
            }
            parameter.component = node["$ref"]?.value.string?.split(separator: "/").last.map(String.init)
            if let first = positions[Identity(parameter)] {
                // Two references to one parameter have the same position.
                let place = first == parameter.position ? "" : ", first at \(first)"
                let message = "the \(parameter.location.rawValue) parameter \(parameter.name.quoted) is declared twice"
                diagnostics.warning("duplicate-parameter", "\(message)\(place); the first one wins", at: node.position)
            } else {
                positions[Identity(parameter)] = parameter.position
                parameters.append(parameter)
            }
        }
        return parameters
    }

    /// Returns the path's parameters, replaced by the operation's of the same name, followed by the operation's others.
    func merged(path: [Parameter], operation: [Parameter]) -> [Parameter] {
        if path.isEmpty { return operation }
        let own = Dictionary(operation.map { (Identity($0), $0) }) { first, _ in first }
        let inherited = Set(path.map { Identity($0) })
        return path.map { own[Identity($0)] ?? $0 } + operation.filter { !inherited.contains(Identity($0)) }
    }

    /// Returns the parameters with one query: a `querystring` is the whole query, so there is only one, without
    /// `query` parameters (OpenAPI 3.2 section 4.12.2.1). The others are reported and left out.
    func withOneQuery(_ parameters: [Parameter]) -> [Parameter] {
        guard let whole = parameters.first(where: { $0.location == .querystring }) else { return parameters }
        return parameters.filter { parameter in
            let isOther = parameter.location == .querystring && parameter != whole
            guard isOther || parameter.location == .query else { return true }
            let message =
                "the \(parameter.location.rawValue) parameter \(parameter.name.quoted) is left out: "
                + "\(whole.name.quoted) is the whole query"
            diagnostics.warning("parameter-querystring", message, at: parameter.position)
            return false
        }
    }

    /// The location and the name of a parameter; the names of header fields are case-insensitive (RFC 9110 section 5.1).
    private struct Identity: Hashable {
        let location: Parameter.Location
        let name: String

        init(_ parameter: Parameter) {
            location = parameter.location
            name = location == .header ? parameter.name.lowercased() : parameter.name
        }
    }

    private func read(_ node: YAMLNode) -> Parameter? {
        guard let fields = MappingReader(node, as: .parameter, diagnostics) else { return nil }
        guard let name = fields.string("name") else {
            diagnostics.warning("missing-key", "a parameter needs 'name'; it is left out", at: node.position)
            return nil
        }
        guard let location = location(fields, name), !isIgnored(name, in: location, fields) else { return nil }
        let value = ParameterValueReader(context: context, fields: fields, location: location).read()
        // Autorest's extension: the value is encoded already.
        let isEncoded = fields["x-ms-skip-url-encoding"]?.value.boolean ?? false
        var parameter = Parameter(
            name: name,
            location: location,
            isRequired: isRequired(fields, name, location),
            description: fields.string("description"),
            isDeprecated: fields.boolean("deprecated") ?? false,
            schema: value.schema,
            style: value.style,
            explodes: fields.boolean("explode"),
            allowsReserved: fields.boolean("allowReserved") ?? isEncoded,
            mediaType: value.mediaType,
            constant: value.constant,
            swiftName: fields.string("x-swift-name"),
            position: node.position
        )
        parameter.keepsSlashes = isEncoded && location == .path
        return parameter
    }

    private func location(_ fields: MappingReader, _ name: String) -> Parameter.Location? {
        guard let text = fields.string("in") else {
            let message = "the parameter \(name.quoted) needs 'in'; it is left out"
            diagnostics.warning("missing-key", message, at: fields.node.position)
            return nil
        }
        if let location = Parameter.Location(rawValue: text) { return location }
        let hint = diagnostics.hint(for: text, among: Parameter.Location.allCases.map(\.rawValue))
        let message = "\(text.quoted) is not a valid parameter location, so \(name.quoted) is left out\(hint)"
        diagnostics.warning("parameter-location", message, at: fields["in"]?.value.position ?? fields.node.position)
        return nil
    }

    /// Whether a header parameter has an invalid name or one that has to be ignored (OpenAPI 3.1 section 4.8.12.1).
    private func isIgnored(_ name: String, in location: Parameter.Location, _ fields: MappingReader) -> Bool {
        guard location == .header else { return false }
        if !name.isToken {
            let message = "\(name.quoted) is not a valid header field name, so the parameter is left out"
            diagnostics.warning("parameter-name", message, at: fields.node.position)
            return true
        }
        guard ["accept", "content-type", "authorization"].contains(name.lowercased()) else { return false }
        let message = "the header parameter \(name.quoted) is left out: the client sets this header field itself"
        diagnostics.warning("parameter-ignored", message, at: fields.node.position)
        return true
    }

    private func isRequired(_ fields: MappingReader, _ name: String, _ location: Parameter.Location) -> Bool {
        let isRequired = fields.boolean("required") ?? false
        if location == .path, !isRequired {
            let message = "the path parameter \(name.quoted) needs 'required: true'; it is read as required"
            diagnostics.warning("parameter-required", message, at: fields.node.position)
        }
        return isRequired || location == .path
    }
}
