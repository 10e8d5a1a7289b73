/// Reads the parameters of paths and operations.
///
/// What is wrong with one is a warning: it is left out where it has no name or place, else read as well as it can be.
struct ParameterReader {
    let context: ReadingContext

    private var findings: Findings { context.findings }

    /// Reads a list of parameters; those that cannot be read are reported and left out.
    func read(_ nodes: [YAMLNode]) -> [Parameter] {
        var parameters: [Parameter] = []
        var places: [Identity: SourcePosition] = [:]
        for node in nodes {
            guard let target = context.references.resolve(node, in: .parameters), let parameter = read(target) else {
                continue
            }
            if let first = places[Identity(parameter)] {
                let place = first == parameter.position ? "" : "; it is first at \(first)"
                let message = "the \(parameter.location.rawValue) parameter \(parameter.name.quoted) stands here again"
                findings.warning("duplicate-parameter", "\(message)\(place), which counts", at: node.position)
            } else {
                places[Identity(parameter)] = parameter.position
                parameters.append(parameter)
            }
        }
        return parameters
    }

    /// The path's parameters with the operation's in place of those of the same name, and its others behind.
    func merged(path: [Parameter], operation: [Parameter]) -> [Parameter] {
        if path.isEmpty { return operation }
        let own = Dictionary(operation.map { (Identity($0), $0) }) { first, _ in first }
        let inherited = Set(path.map { Identity($0) })
        return path.map { own[Identity($0)] ?? $0 } + operation.filter { !inherited.contains(Identity($0)) }
    }

    /// What makes two parameters the same; header names are so in every case (RFC 9110 section 5.1).
    private struct Identity: Hashable {
        let location: Parameter.Location
        let name: String

        init(_ parameter: Parameter) {
            location = parameter.location
            name = location == .header ? parameter.name.lowercased() : parameter.name
        }
    }

    private func read(_ node: YAMLNode) -> Parameter? {
        guard let fields = Fields(node, as: .parameter, findings) else { return nil }
        guard let name = fields.string("name") else {
            findings.warning("missing-key", "a parameter needs 'name'; it is left out", at: node.position)
            return nil
        }
        guard let location = location(fields, name), !isIgnored(name, in: location, fields) else { return nil }
        let value = ParameterValueReader(context: context, fields: fields, location: location).read()
        return Parameter(
            name: name,
            location: location,
            isRequired: isRequired(fields, name, location),
            description: fields.string("description"),
            isDeprecated: fields.boolean("deprecated") ?? false,
            schema: value.schema,
            style: value.style,
            explodes: fields.boolean("explode"),
            allowsReserved: fields.boolean("allowReserved") ?? false,
            mediaType: value.mediaType,
            constant: value.constant,
            swiftName: fields.string("x-swift-name"),
            position: node.position
        )
    }

    private func location(_ fields: Fields, _ name: String) -> Parameter.Location? {
        guard let text = fields.string("in") else {
            let message = "the parameter \(name.quoted) needs 'in'; it is left out"
            findings.warning("missing-key", message, at: fields.node.position)
            return nil
        }
        if let location = Parameter.Location(rawValue: text) { return location }
        let hint = findings.hint(for: text, among: Parameter.Location.allCases.map(\.rawValue))
        let message = "\(text.quoted) is no place of a parameter, so \(name.quoted) is left out\(hint)"
        findings.warning("parameter-location", message, at: fields["in"]?.value.position ?? fields.node.position)
        return nil
    }

    /// OpenAPI 3.1 section 4.8.12.1: such header parameters shall be ignored.
    private func isIgnored(_ name: String, in location: Parameter.Location, _ fields: Fields) -> Bool {
        guard location == .header else { return false }
        if !name.isToken {
            let message = "\(name.quoted) cannot be the name of a header field, so the parameter is left out"
            findings.warning("parameter-name", message, at: fields.node.position)
            return true
        }
        guard ["accept", "content-type", "authorization"].contains(name.lowercased()) else { return false }
        let message = "the header parameter \(name.quoted) is left out: the client sets this header itself"
        findings.warning("parameter-ignored", message, at: fields.node.position)
        return true
    }

    private func isRequired(_ fields: Fields, _ name: String, _ location: Parameter.Location) -> Bool {
        let isRequired = fields.boolean("required") ?? false
        if location == .path, !isRequired {
            let message = "the path parameter \(name.quoted) needs 'required: true'; it is read so"
            findings.warning("parameter-required", message, at: fields.node.position)
        }
        return isRequired || location == .path
    }
}
