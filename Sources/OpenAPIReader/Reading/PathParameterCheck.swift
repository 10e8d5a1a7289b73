/// Ensures that each `{name}` of a path has one path parameter, and that there are no other path parameters.
struct PathParameterCheck {
    let template: PathTemplate
    let diagnostics: DiagnosticCollector

    /// Returns the operation with the path parameters of its path; each change is reported.
    func corrected(_ operation: Operation) -> Operation {
        var operation = operation
        let names = Set(operation.parameters.filter { $0.location == .path }.map(\.name))
        var missing = template.names.filter { !names.contains($0) }
        operation.parameters = operation.parameters.compactMap { parameter in
            guard parameter.location == .path, !template.names.contains(parameter.name) else { return parameter }
            return renamed(parameter, among: &missing, of: operation)
        }
        for (index, name) in missing.enumerated() where !missing[..<index].contains(name) {
            operation.parameters.append(undeclared(name, of: operation))
        }
        return operation
    }

    /// Returns a parameter whose name is not in the path with the most similar name of the path; nil if there is none.
    private func renamed(_ parameter: Parameter, among missing: inout [String], of operation: Operation) -> Parameter? {
        let message = "the path parameter \(parameter.name.quoted) is not in \(operation.path.quoted)"
        guard let intended = Suggestion.nearest(to: parameter.name, among: missing) else {
            diagnostics.warning("path-parameter", message + "; it is left out", at: parameter.position)
            return nil
        }
        missing.removeAll { $0 == intended }
        diagnostics.warning("path-parameter", message + "; it is used for '{\(intended)}'", at: parameter.position)
        var parameter = parameter
        parameter.name = intended
        return parameter
    }

    /// Returns a parameter for a name of the path that no parameter declares.
    private func undeclared(_ name: String, of operation: Operation) -> Parameter {
        let message = "'{\(name)}' in \(operation.path.quoted) has no parameter; it is read as a string"
        diagnostics.warning("path-parameter", message + "; add one with 'in: path'", at: operation.position)
        let schema = Schema(.string(format: nil), position: operation.position)
        return Parameter(name: name, location: .path, isRequired: true, schema: schema, position: operation.position)
    }
}
