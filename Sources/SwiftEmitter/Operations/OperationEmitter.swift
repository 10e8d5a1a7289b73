import APIPlan

/// Writes the methods of the async client.
struct OperationEmitter {
    let access: AccessLevel

    /// Writes one method with its doc comment.
    func write(_ operation: OperationPlan, to writer: inout SourceWriter) {
        writer.document(operation.documentation)
        if operation.isDeprecated { writer.line("@available(*, deprecated)") }
        writer.block(OperationSignature(operation: operation).client(access)) { writer in
            if case .pages(let plan) = operation.result {
                return PagesEmitter(operation: operation, plan: plan).write(to: &writer)
            }
            writeFlattenedBody(operation, to: &writer)
            if case .stream(let plan) = operation.result {
                writer.block(streamCall(plan, operation)) { writer in
                    writeRequest(operation, to: &writer)
                    writer.line("return \(operation.locals.request)")
                }
            } else {
                writeRequest(operation, to: &writer)
                writer.line(call(operation))
            }
        }
    }

    /// The body stands before a stream's closure, which must not capture a variable.
    private func writeFlattenedBody(_ operation: OperationPlan, to writer: inout SourceWriter) {
        guard case .flattened(let type, let arguments) = operation.body else { return }
        let items = arguments.map { argument in
            switch argument.value {
            case .parameter(let name): SourceLayout.text("\(argument.label): \(name)")
            case .literal(let literal): SourceLayout.text("\(argument.label): \(SwiftLiteral.text(literal))")
            }
        }
        writer.write(.list(open: "let \(operation.locals.body) = \(type)(", items: items, close: ")"))
    }

    private func writeRequest(_ operation: OperationPlan, to writer: inout SourceWriter) {
        let request = operation.locals.request
        if case .copy(let parameter, let property, let value) = operation.body {
            writer.line("var \(operation.locals.body) = \(parameter)")
            writer.line("\(operation.locals.body).\(property) = \(SwiftLiteral.text(value))")
        }
        let isChanged =
            operation.body != nil || !operation.fields.isEmpty || operation.security != nil || operation.server != nil
            || operation.idempotencyHeader != nil
        writer.write(requestLayout(operation, open: "\(isChanged ? "var" : "let") \(request) = APIRequest("))
        if let server = operation.server { writer.line("\(request).server = \(SwiftLiteral.string(server))") }
        if let header = operation.idempotencyHeader {
            writer.line("\(request).idempotencyHeader = \(SwiftLiteral.string(header))")
        }
        if let security = operation.security {
            writer.write(CredentialsEmitter.list(security, open: "\(request).security = "))
        }
        for field in operation.fields { writer.write(ParameterLayout.call(field, on: request)) }
        writeBody(operation, to: &writer)
    }

    private func writeBody(_ operation: OperationPlan, to writer: inout SourceWriter) {
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

    /// The methods that swift-http-types has names for are written as members, any other as a text.
    private func method(_ method: String) -> String {
        let known = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "CONNECT"]
        if known.contains(method) { return ".\(method.lowercased())" }
        return SwiftLiteral.string(method)
    }

    private func requestLayout(_ operation: OperationPlan, open: String) -> SourceLayout {
        var items: [SourceLayout] = [
            .text(method(operation.method)),
            .text(path(operation.path)),
        ]
        if let accept = operation.accept { items.append(.text("accept: \(SwiftLiteral.string(accept))")) }
        if let failures = operation.failures { items.append(Self.failures(failures, open: "failures: ")) }
        return .list(open: open, items: items, close: ")")
    }

    /// The table of the types that the bodies of failures have.
    static func failures(_ failures: [OperationPlan.Failure], open: String, close: String = "") -> SourceLayout {
        let items = failures.map { failure in
            SourceLayout.text("\(failure.status): \(SwiftLiteral.string(failure.typeName))")
        }
        if items.isEmpty { return .text("\(open)[:]\(close)") }
        return .list(open: "\(open)[", items: items, close: "]\(close)", isCollection: true)
    }

    private func path(_ pieces: [OperationPlan.PathPiece]) -> String {
        let texts = pieces.map { piece in
            switch piece {
            case .literal(let text): SwiftLiteral.escaped(text)
            case .parameter(let name): "\\(\(name))"
            case .styled(let name, let wireName, let style): ParameterLayout.interpolation(name, wireName, style)
            }
        }
        return "\"\(texts.joined())\""
    }

    private func call(_ operation: OperationPlan) -> String {
        let (caller, request) = (operation.locals.caller, operation.locals.request)
        return switch operation.result {
        case .value, .stream, .pages: "return try await \(caller).value(\(request))"
        case .text: "return try await \(caller).text(\(request))"
        case .bytes: "return try await \(caller).bytes(\(request))"
        case .empty: "try await \(caller).empty(\(request))"
        case .choice: "return try await \(caller).response(\(request))"
        case .optional(.text): "return try await \(caller).optionalText(\(request))"
        case .optional(.bytes): "return try await \(caller).optionalBytes(\(request))"
        case .optional: "return try await \(caller).optionalValue(\(request))"
        }
    }

    private func streamCall(_ plan: StreamPlan, _ operation: OperationPlan) -> SourceLayout {
        var items: [SourceLayout] = []
        if let done = plan.done { items.append(.text("done: \(SwiftLiteral.string(done))")) }
        if let error = plan.error { items.append(.text("error: \(SwiftLiteral.string(error))")) }
        if plan.endsLinesAtLineFeed { items.append(.text("lines: .lineFeed")) }
        if plan.unescapesNewlines { items.append(.text("unescapesNewlines: true")) }
        if plan.eventItem != .data { items.append(.text("item: .\(plan.eventItem.rawValue)")) }
        if let done = plan.optionalDone { items.append(.text("optionalDone: \(SwiftLiteral.string(done))")) }
        if plan.isResumable { items.append(.text("isResumable: true")) }
        let format: SourceLayout =
            switch plan.format {
            case .events: .list(open: ".events(", items: items, close: ")")
            case .text: .list(open: ".text(", items: items, close: ")")
            case .jsonLines: .text(".jsonLines")
            case .jsonSequence: .text(".jsonSequence")
            case .bytes: .text(".bytes")
            }
        return .list(open: "return \(operation.locals.caller).stream(", items: [format], close: ") {")
    }
}
