package import APIPlan

/// Writes the methods of a sync client that somebody writes by hand.
package enum SyncMethodEmitter {
    /// A method that a sync client must have.
    package struct Method: Hashable, Sendable {
        /// The protocol that asks for it.
        package var protocolName: String

        /// The declaration on one line, with its default values and without an access level.
        package var signature: String

        /// The whole method as it can be pasted into a type of a file.
        package var text: String
    }

    /// Every method, the client's own first, then those of each group.
    package static func methods(_ plan: ClientPlan) -> [Method] {
        let own = plan.operations.map { method($0, nil, plan) }
        return own + plan.groups.flatMap { group in group.operations.map { method($0, group, plan) } }
    }

    private static func method(_ operation: OperationPlan, _ group: GroupPlan?, _ plan: ClientPlan) -> Method {
        let signature = OperationSignature(operation: operation)
        var writer = SourceWriter()
        writer.indented { writer in
            if operation.isDeprecated { writer.line("@available(*, deprecated)") }
            writer.line("@available(*, noasync)")
            writer.block(signature.syncMethod(plan.access)) { writer in
                writer.line(body(operation, signature, group))
            }
        }
        return Method(
            protocolName: group?.syncProtocolName ?? plan.syncProtocolName,
            signature: signature.syncMethod().flat,
            text: writer.text
        )
    }

    /// The body on one line, however long: whoever pastes it formats it as the rest of the file.
    private static func body(_ operation: OperationPlan, _ signature: OperationSignature, _ group: GroupPlan?) -> String
    {
        let arguments = signature.arguments().map(\.flat).joined(separator: ", ")
        let call = "\(group.map { "\($0.name)." } ?? "")\(operation.name)(\(arguments))"
        // A parameter may have the name of what the body calls.
        let names = operation.parameters.map { SwiftName.bare($0.name) }
        let isHidden = !Set(names).isDisjoint(with: ["wait", "blocking", "asyncClient", "client"])
        let receiver = (isHidden ? "self." : "") + (group == nil ? "" : "client.")
        if signature.isDeferred { return "\(receiver)blocking(\(receiver)asyncClient.\(call))" }
        return "try \(receiver)wait { try await $0.\(call) }"
    }
}
