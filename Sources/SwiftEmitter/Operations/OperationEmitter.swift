import APIPlan

/// Writes the methods of the async client.
struct OperationEmitter {
    let access: AccessLevel

    /// Writes methods with empty lines between them, and before the first one if `separatesFirst`.
    func write(_ operations: ArraySlice<OperationPlan>, separatesFirst: Bool, to writer: inout SourceWriter) {
        for (index, operation) in operations.enumerated() {
            if separatesFirst || index > 0 { writer.line() }
            write(operation, to: &writer)
        }
    }

    private func write(_ operation: OperationPlan, to writer: inout SourceWriter) {
        writer.document(operation.documentation)
        if operation.isDeprecated { writer.line("@available(*, deprecated)") }
        writer.block(OperationSignature(operation: operation).client(access)) { writer in
            if case .pages(let plan) = operation.result {
                return PagesEmitter(operation: operation, plan: plan).write(to: &writer)
            }
            let request = RequestEmitter(operation: operation)
            request.writeFlattenedBody(to: &writer)
            if case .stream(let plan) = operation.result {
                writer.block(StreamEmitter(plan: plan).call(on: operation.locals.caller)) { writer in
                    request.write(to: &writer)
                    writer.line("return \(operation.locals.request)")
                }
            } else {
                request.write(to: &writer)
                writer.line(call(operation))
            }
        }
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
}
