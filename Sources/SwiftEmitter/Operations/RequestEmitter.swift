import APIPlan

/// Writes the statements that create the request of an operation.
struct RequestEmitter {
    let operation: OperationPlan

    /// Writes the body argument that is made of flattened parameters; nothing for any other body.
    ///
    /// It is written before the closure of a stream, which must not capture a variable.
    func writeFlattenedBody(to writer: inout SourceWriter) {
        guard case .flattened(let type, let arguments) = operation.body else { return }
        let items = arguments.map { argument in
            switch argument.value {
            case .parameter(let name): SourceLayout.text("\(argument.label): \(name)")
            case .literal(let literal): SourceLayout.text("\(argument.label): \(SwiftLiteral.text(literal))")
            }
        }
        writer.write(.list(open: "let \(operation.locals.body) = \(type)(", items: items, close: ")"))
    }

    /// Writes the variable with the request, and what is added to it.
    func write(to writer: inout SourceWriter) {
        let request = operation.locals.request
        if case .copy(let parameter, let property, let value) = operation.body {
            writer.line("var \(operation.locals.body) = \(parameter)")
            writer.line("\(operation.locals.body).\(property) = \(SwiftLiteral.text(value))")
        }
        writer.write(initializer(open: "\(isChanged ? "var" : "let") \(request) = APIRequest("))
        if let server = operation.server { writer.line("\(request).server = \(SwiftLiteral.string(server))") }
        if let header = operation.idempotencyHeader {
            writer.line("\(request).idempotencyHeader = \(SwiftLiteral.string(header))")
        }
        if let security = operation.security {
            writer.write(RequestLiterals.security(security, open: "\(request).security = "))
        }
        for field in operation.fields { writer.write(ParameterLayout.call(field, on: request)) }
        writeBody(to: &writer)
    }

    private var isChanged: Bool {
        operation.body != nil || !operation.fields.isEmpty || operation.security != nil || operation.server != nil
            || operation.idempotencyHeader != nil
    }

    private func initializer(open: String) -> SourceLayout {
        var items: [SourceLayout] = [.text(method), .text(path)]
        if let accept = operation.accept { items.append(.text("accept: \(SwiftLiteral.string(accept))")) }
        if let failures = operation.failures {
            items.append(RequestLiterals.failures(failures, open: "failures: "))
        }
        return .list(open: open, items: items, close: ")")
    }

    /// The member of `HTTPRequest.Method` in swift-http-types; a string literal for any other method.
    private var method: String {
        let known = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "CONNECT"]
        if known.contains(operation.method) { return ".\(operation.method.lowercased())" }
        return SwiftLiteral.string(operation.method)
    }

    private var path: String {
        let texts = operation.path.map { piece in
            switch piece {
            case .literal(let text): SwiftLiteral.escaped(text)
            case .parameter(let name): "\\(\(name))"
            case .styled(let name, let wireName, let style): ParameterLayout.interpolation(name, wireName, style)
            }
        }
        return "\"\(texts.joined())\""
    }

    private func writeBody(to writer: inout SourceWriter) {
        let emitter = BodyEmitter(format: operation.bodyFormat, request: operation.locals.request)
        switch operation.body {
        case nil: break
        case .parameter(let name, true) where emitter.isLong:
            writer.block("if let \(name)") { $0.write(emitter.call(name)) }
        case .parameter(let name, true):
            writer.write(emitter.call(name, open: "if let \(name) { ", close: " }"))
        case .parameter(let name, false): writer.write(emitter.call(name))
        case .copy, .flattened: writer.write(emitter.call(operation.locals.body))
        }
    }
}
