/// Sees to it that each `{name}` of a path has one path parameter, and that no other path parameter is left.
struct PathParameterCheck {
    let template: PathTemplate
    let findings: Findings

    /// The operation with path parameters that fit its path; each change is reported.
    func mended(_ operation: Operation) -> Operation {
        var operation = operation
        let names = Set(operation.parameters.filter { $0.location == .path }.map(\.name))
        var missing = template.names.filter { !names.contains($0) }
        operation.parameters = operation.parameters.compactMap { parameter in
            guard parameter.location == .path, !template.names.contains(parameter.name) else { return parameter }
            return placed(parameter, among: &missing, of: operation)
        }
        for (index, name) in missing.enumerated() where !missing[..<index].contains(name) {
            operation.parameters.append(text(name, of: operation))
        }
        return operation
    }

    /// A parameter whose name is no name of the path: the one that is nearly spelled so is meant, or none.
    private func placed(_ parameter: Parameter, among missing: inout [String], of operation: Operation) -> Parameter? {
        let message = "the path parameter \(parameter.name.quoted) is not in \(operation.path.quoted)"
        guard let meant = Suggestion.nearest(to: parameter.name, among: missing) else {
            findings.warning("path-parameter", message + "; it is left out", at: parameter.position)
            return nil
        }
        missing.removeAll { $0 == meant }
        findings.warning("path-parameter", message + "; it is taken for '{\(meant)}'", at: parameter.position)
        var parameter = parameter
        parameter.name = meant
        return parameter
    }

    /// A parameter for a name that the document does not describe.
    private func text(_ name: String, of operation: Operation) -> Parameter {
        let message = "'{\(name)}' in \(operation.path.quoted) has no parameter; it is read as a string"
        findings.warning("path-parameter", message + "; add one with 'in: path'", at: operation.position)
        let schema = Schema(.string(format: nil), position: operation.position)
        return Parameter(name: name, location: .path, isRequired: true, schema: schema, position: operation.position)
    }
}
