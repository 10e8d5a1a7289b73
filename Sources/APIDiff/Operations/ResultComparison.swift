import OpenAPIReader

/// Compares the return types of a method.
struct ResultComparison: RuleComparison {
    typealias Rules = ResponseRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Compares the return types for plain responses, whose shapes are given; nil for a method that only streams.
    func compare(_ pair: OperationPair, _ oldShape: ResponseShape?, _ newShape: ResponseShape?) {
        if let before = oldShape, let after = newShape, before != after {
            // A method without a return value may get one: its callers use none.
            let breaks: Breakage? = before == .nothing && after != .choice ? [] : nil
            let shapes = "from \(before.description) to \(after.description)"
            let message = "the return type of the method for \(pair.text) changed \(shapes)"
            report(.resultChanged, message, at: pair.location, breaks: breaks)
        } else if oldShape == .value || oldShape == .optional(.value) {
            compareValues(pair)
        }
    }

    /// Compares the types of the values if another status has the method's value now.
    private func compareValues(_ pair: OperationPair) {
        guard let before = pair.old.successes.first(where: { $0.preferredContent != nil }),
            let after = pair.new.successes.first(where: { $0.preferredContent != nil }),
            before.status != after.status,
            !pair.old.responses.contains(where: { $0.status == after.status && $0.isSuccess })
        else { return }
        let old = before.preferredContent?.schema.map(schemas.oldSchemas.resolve)
        let new = after.preferredContent?.schema.map(schemas.newSchemas.resolve)
        let shapes = [old, new].map { $0.map { SwiftShape($0.schema) } }
        guard old?.typeName != new?.typeName || shapes[0] != shapes[1] else { return }
        let responses = "from the \(before.statusText) response to the \(after.statusText) response"
        let message = "the return value of the method for \(pair.text) changed \(responses)"
        let location = ChangeLocation(pair.name, old: before.position, new: after.position)
        report(.resultChanged, message, at: location)
    }
}
