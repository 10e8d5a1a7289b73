/// Reads the parameters of paths and operations.
struct ParameterReader {
    let context: ReadingContext

    private var findings: Findings { context.findings }

    /// Reads a list of parameters; those that cannot be read are reported and left out.
    func read(_ nodes: [YAMLNode]) -> [Parameter] {
        var parameters: [Parameter] = []
        for node in nodes {
            guard let target = context.references.resolve(node, in: .parameters), let parameter = read(target) else {
                continue
            }
            if let first = parameters.first(where: { isSame($0, parameter) }) {
                let place = first.position == parameter.position ? "" : "; it is first at \(first.position)"
                let message = "the \(parameter.location.rawValue) parameter \(parameter.name.quoted) stands here again"
                findings.error("duplicate-parameter", message + place, at: node.position)
            } else {
                parameters.append(parameter)
            }
        }
        return parameters
    }

    /// The path's parameters with the operation's in place of those of the same name, and its others behind.
    func merged(path: [Parameter], operation: [Parameter]) -> [Parameter] {
        let inherited = path.map { parameter in operation.first { isSame($0, parameter) } ?? parameter }
        return inherited + operation.filter { parameter in !path.contains { isSame($0, parameter) } }
    }

    /// Header names are the same in every case (RFC 9110 section 5.1).
    private func isSame(_ left: Parameter, _ right: Parameter) -> Bool {
        guard left.location == right.location else { return false }
        return left.location == .header ? left.name.lowercased() == right.name.lowercased() : left.name == right.name
    }

    private func read(_ node: YAMLNode) -> Parameter? {
        guard let fields = Fields(node, as: .parameter, findings) else { return nil }
        let name = fields.requiredString("name")
        guard let location = location(fields), let name, !isIgnored(name, in: location, fields) else { return nil }
        if fields["schema"] == nil, fields["content"] == nil { fields.reportMissing("schema") }
        let schema = fields["schema"].map { SchemaReader(context: context).read($0.value) }
        checkStyle(fields, location, schema)
        return Parameter(
            name: name,
            location: location,
            isRequired: isRequired(fields, name, location),
            description: fields.string("description"),
            schema: schema ?? Schema(.any, position: node.position),
            swiftName: fields.string("x-swift-name"),
            position: node.position
        )
    }

    private func location(_ fields: Fields) -> Parameter.Location? {
        guard let text = fields.requiredString("in") else { return nil }
        if let location = Parameter.Location(rawValue: text) { return location }
        let position = fields["in"]?.value.position ?? fields.node.position
        if text == "cookie" {
            let message = "cookie parameters are not supported; describe the header 'Cookie' instead"
            findings.error("unsupported", message, at: position)
            return nil
        }
        let hint = findings.hint(for: text, among: ["path", "query", "header", "cookie"])
        findings.error("parameter-location", "\(text.quoted) is no place of a parameter\(hint)", at: position)
        return nil
    }

    /// OpenAPI 3.1 section 4.8.12.1: such header parameters shall be ignored.
    private func isIgnored(_ name: String, in location: Parameter.Location, _ fields: Fields) -> Bool {
        guard location == .header, ["accept", "content-type", "authorization"].contains(name.lowercased()) else {
            return false
        }
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

    /// Only the default styles are sent: `simple` in paths and headers, exploded `form` in queries.
    private func checkStyle(_ fields: Fields, _ location: Parameter.Location, _ schema: Schema?) {
        let usual = location == .query ? "form" : "simple"
        if let style = fields.string("style"), style != usual, let entry = fields["style"] {
            let parameter = "a \(location.rawValue) parameter"
            let message = "the style \(style.quoted) of \(parameter) is not supported; write \(usual.quoted)"
            findings.error("unsupported", message, at: entry.position)
        }
        guard let explode = fields.boolean("explode"), explode != (location == .query), let entry = fields["explode"],
            let schema, isCompound(schema)
        else { return }
        let message = "'explode: \(explode)' of a \(location.rawValue) parameter is not supported for lists and objects"
        findings.error("unsupported", message, at: entry.position)
    }

    private func isCompound(_ schema: Schema) -> Bool {
        switch context.target(of: schema)?.kind {
        case .array, .object: true
        default: false
        }
    }
}
