import OpenAPIReader

/// Compares the variables of a server.
struct ServerVariableComparison: RuleComparison {
    typealias Rules = ServerRule

    let collector: ChangeCollector

    /// Compares the variables, which are paired by name.
    func compare(_ server: ServerPair) {
        let url = server.new.url.quoted
        for variable in server.new.variables {
            guard let before = server.old.variables.first(where: { $0.name == variable.name }) else {
                let breaks: Breakage = variable.defaultValue == nil ? .source : []
                let message = "the variable \(variable.name.quoted) was added to \(url)"
                report(.variableAdded, message, at: server.location, breaks: breaks)
                continue
            }
            compare(before, variable, server)
        }
        for variable in server.old.variables where !server.new.variables.contains(where: { $0.name == variable.name }) {
            let message = "the variable \(variable.name.quoted) was removed from \(url)"
            report(.variableRemoved, message, at: server.location)
        }
    }

    private func compare(_ old: ServerVariable, _ new: ServerVariable, _ server: ServerPair) {
        let variable = "the variable \(new.name.quoted) of \(server.new.url.quoted)"
        switch (old.defaultValue, new.defaultValue) {
        case (let value?, nil):
            let message = "the default \(value.quoted) was removed from \(variable)"
            report(.variableDefaultRemoved, message, at: server.location)
        case (let one?, let other?) where one != other:
            let message = "the default of \(variable) changed from \(one.quoted) to \(other.quoted)"
            report(.variableDefaultChanged, message, at: server.location)
        default: break
        }
        guard !old.values.isEmpty, !new.values.isEmpty else { return }
        for value in new.values where !old.values.contains(value) {
            report(.variableValueAdded, "the value \(value.quoted) was added to \(variable)", at: server.location)
        }
        for value in old.values where !new.values.contains(value) {
            report(.variableValueRemoved, "the value \(value.quoted) was removed from \(variable)", at: server.location)
        }
    }
}
