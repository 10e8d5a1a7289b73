import OpenAPIReader

/// Plans the methods of one operation, once these have names.
struct MethodPlanner {
    let operation: Operation

    /// The prefix of the names of inline types in the operation.
    let typeName: String

    let types: TypePlanner

    /// Returns the plain method, its overloads for other request bodies, the streaming method, and the methods for other
    /// media types of the response; with diagnostics about them.
    func plan(
        plainName: String?,
        streamName: String?,
        _ further: [(response: ResponseContent.Further, name: String)]
    ) -> (methods: [OperationPlan], diagnostics: [Diagnostic]) {
        var signatures = SignaturePlanner(operation: operation, typeName: typeName, types: types)
        let signature = signatures.plan()
        var responses = ResponsePlanner(operation: operation, typeName: typeName, types: types)
        let failures = responses.failures()
        var methods: [OperationPlan] = []
        if let plainName {
            let outcome = responses.success()
            methods.append(method(operation, plainName, signature, signature.plainBody, outcome, failures))
            methods += signature.overloads.map { overload in
                let signature = signature.with(overload)
                return method(operation, plainName, signature, signature.plainBody, outcome, failures)
            }
        }
        if let stream = operation.stream, let streamName {
            let outcome = responses.stream(stream)
            methods.append(method(operation, streamName, signature, signature.streamBody, outcome, failures))
        }
        var diagnostics = signatures.diagnostics + responses.diagnostics
        for (response, name) in further {
            let typeName = typeName + response.suffix
            var responses = ResponsePlanner(operation: response.operation, typeName: typeName, types: types)
            let outcome = responses.success()
            methods.append(method(response.operation, name, signature, signature.plainBody, outcome, failures))
            diagnostics += responses.diagnostics
        }
        return (methods, diagnostics)
    }

    private func method(
        _ operation: Operation,
        _ name: String,
        _ signature: Signature,
        _ body: BodyPlan?,
        _ outcome: ResponsePlanner.Outcome,
        _ failures: [OperationPlan.Failure]
    ) -> OperationPlan {
        let text = OperationText(operation: operation, failures: failures, isBrief: !types.documentsEverything)
        var plan = OperationPlan(
            name: SwiftName.spelled(name),
            label: name,
            method: operation.method,
            path: signature.path,
            parameters: signature.parameters,
            fields: signature.fields,
            body: body,
            bodyFormat: signature.bodyFormat,
            result: outcome.result,
            accept: outcome.accept,
            failures: failures,
            locals: signature.locals,
            isDeprecated: operation.isDeprecated,
            documentation: text.documentation(parameters: signature.texts, outcome: outcome)
        )
        plan.idempotencyHeader = operation.idempotencyHeader
        return plan
    }
}
