extension ClientPlan {
    /// Returns the plan with brief comments at sync methods, unless everything is documented: they repeat the async methods.
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
    /// Shortens the doc comment of the sync method to the first line of the async one.
    fileprivate mutating func shortenSyncDocumentation() {
        let line = documentation.paragraphs.first?.split(whereSeparator: \.isNewline).first
        syncDocumentation = Documentation([line.map(String.init)].compactMap(\.self))
    }
}
