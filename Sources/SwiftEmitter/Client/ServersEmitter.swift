import APIPlan

/// Writes the enum with the URLs of the description's servers.
struct ServersEmitter {
    let access: AccessLevel

    /// Writes the enum, with an enum for each variable that has a list of values.
    func write(_ plan: ServersPlan, to writer: inout SourceWriter) {
        writer.document(plan.documentation)
        writer.block("\(access.prefix)nonisolated enum \(plan.name)") { writer in
            for (index, server) in plan.servers.enumerated() {
                if index > 0 { writer.line() }
                write(server, to: &writer)
            }
            for values in plan.values {
                writer.line()
                write(values, to: &writer)
            }
        }
    }

    private func write(_ server: ServersPlan.Server, to writer: inout SourceWriter) {
        writer.document(server.documentation)
        let texts = server.pieces.map { piece in
            switch piece {
            case .literal(let text): SwiftLiteral.escaped(text)
            case .variable(let index): "\\(\(server.variables[index].reference))"
            }
        }
        let text = "\"\(texts.joined())\""
        guard !server.variables.isEmpty else {
            writer.line("\(access.prefix)static let \(server.name) = \(text)")
            return
        }
        let items = server.variables.map { SourceLayout.text($0.parameter) }
        let open = "\(access.prefix)static func \(server.name)("
        writer.block(.list(open: open, items: items, close: ") -> String {")) { $0.line(text) }
    }

    private func write(_ values: ServersPlan.Values, to writer: inout SourceWriter) {
        writer.document(values.documentation)
        let conformances = ["String", "CaseIterable", "Sendable"]
        writer.type("\(access.prefix)nonisolated enum \(values.name)", conformances: conformances) { writer in
            for item in values.cases { writer.line("case \(item.name) = \(SwiftLiteral.text(item.wireValue))") }
        }
    }
}

extension ServersPlan.Variable {
    /// The expression for the variable in the URL.
    fileprivate var reference: String { typeName == nil ? name : "\(name).rawValue" }

    /// The parameter of the function that returns the URL.
    fileprivate var parameter: String {
        guard let defaultValue else { return "\(name): \(typeName ?? "String")" }
        let value = typeName == nil ? SwiftLiteral.string(defaultValue) : ".\(SwiftName.label(defaultValue))"
        return "\(name): \(typeName ?? "String") = \(value)"
    }
}
