import OpenAPIReader

/// Compares the order of a method's arguments.
struct ArgumentOrderComparison: RuleComparison {
    typealias Rules = ParameterRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Compares the order of the parameters that have an argument in both documents.
    func compare(_ pairs: [(old: Parameter, new: Parameter)], _ pair: OperationPair) {
        let oldOrder = order(pairs.map(\.old), pair.old, schemas.oldSchemas)
        let newOrder = order(pairs.map(\.new), pair.new, schemas.newSchemas)
        let common = Set(oldOrder).intersection(newOrder)
        let after = newOrder.filter(common.contains)
        guard oldOrder.filter(common.contains) != after else { return }
        let names = after.map { pairs[$0].new.name.quoted }.joined(separator: ", ")
        report(.orderChanged, "the order of the arguments of \(pair.text) changed to \(names)", at: pair.location)
    }

    /// Returns the indices of the parameters with an argument: required ones first, each group in the document's order.
    private func order(_ parameters: [Parameter], _ operation: Operation, _ resolver: SchemaResolver) -> [Int] {
        let indices = Dictionary(parameters.enumerated().map { ($1.key, $0) }) { first, _ in first }
        let arguments = operation.parameters.filter { $0.constant == nil && indices[$0.key] != nil }
        let sorted =
            arguments.filter { $0.isArgumentRequired(resolver) } + arguments.filter { !$0.isArgumentRequired(resolver) }
        return sorted.compactMap { indices[$0.key] }
    }
}

extension Parameter {
    /// Location and name, which identify a parameter in its operation.
    fileprivate var key: String { "\(location.rawValue) \(name)" }
}
