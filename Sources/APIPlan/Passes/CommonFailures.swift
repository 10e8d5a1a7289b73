/// Finds the error responses that most operations share, so that they are declared once.
struct CommonFailures {
    /// The error responses that more than half of the operations have; empty where there are none.
    let failures: [OperationPlan.Failure]

    init(_ operations: [OperationPlan]) {
        var counts: [[OperationPlan.Failure]: Int] = [:]
        for operation in operations { counts[operation.failures ?? [], default: 0] += 1 }
        let most = counts.max { $0.value < $1.value }
        failures = most.map { $0.value > 1 && $0.value * 2 > operations.count ? $0.key : [] } ?? []
    }

    /// Returns the operation without its error responses where they are the common ones.
    ///
    /// With brief documentation, its comment does not list them either: the client's comment does.
    func without(_ operation: OperationPlan, isBrief: Bool) -> OperationPlan {
        guard operation.failures == failures else { return operation }
        var operation = operation
        operation.failures = nil
        if isBrief { operation.documentation.throws = nil }
        return operation
    }
}

extension ClientPlan {
    /// Returns the plan with the common error responses at the client.
    func sharingFailures() -> ClientPlan {
        let common = CommonFailures(operations + groups.flatMap(\.operations))
        let isBrief = access != .public
        var plan = self
        plan.failures = common.failures
        plan.operations = operations.map { common.without($0, isBrief: isBrief) }
        for index in plan.groups.indices {
            plan.groups[index].operations = groups[index].operations.map { common.without($0, isBrief: isBrief) }
        }
        return plan
    }
}
