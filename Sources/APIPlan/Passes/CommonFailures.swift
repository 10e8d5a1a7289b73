/// Says once what the failures of most calls carry.
struct CommonFailures {
    /// The bodies that more than half of the calls have for their failures; none where there is no such half.
    let failures: [OperationPlan.Failure]

    init(_ operations: [OperationPlan]) {
        var counts: [[OperationPlan.Failure]: Int] = [:]
        for operation in operations { counts[operation.failures ?? [], default: 0] += 1 }
        let most = counts.max { $0.value < $1.value }
        failures = most.map { $0.value > 1 && $0.value * 2 > operations.count ? $0.key : [] } ?? []
    }

    /// The operation without what it has in common with the others.
    ///
    /// Where little is documented, its comment leaves to the client's what both would say.
    func without(_ operation: OperationPlan, isBrief: Bool) -> OperationPlan {
        guard operation.failures == failures else { return operation }
        var operation = operation
        operation.failures = nil
        if isBrief { operation.documentation.throws = nil }
        return operation
    }
}

extension ClientPlan {
    /// The plan with the failures of most calls at the client.
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

    /// The plan with short comments at the sync twin's methods, except where everything is documented: they are the async
    /// methods without `await`.
    func shorteningSyncDocumentation() -> ClientPlan {
        guard access != .public else { return self }
        var plan = self
        for index in plan.operations.indices { plan.operations[index].shortenSyncDocumentation() }
        for group in plan.groups.indices {
            for index in plan.groups[group].operations.indices {
                plan.groups[group].operations[index].shortenSyncDocumentation()
            }
        }
        return plan
    }
}

extension OperationPlan {
    /// Leaves the first line.
    fileprivate mutating func shortenSyncDocumentation() {
        let line = documentation.paragraphs.first?.split(whereSeparator: \.isNewline).first
        syncDocumentation = Documentation([line.map(String.init)].compactMap(\.self))
    }
}
