package import APIPlan

/// Writes the methods that a hand-written sync client must have, as text to paste.
package enum SyncMethodEmitter {
    /// A method that a sync client must have.
    package struct Method: Hashable, Sendable {
        /// The protocol that requires the method.
        package var protocolName: String

        /// The declaration on one line, with its default values and without an access level.
        package var signature: String

        /// The complete method, indented as a member of a top-level type.
        package var text: String
    }

    /// Returns the methods of the client, then those of each group.
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

    /// The body on one line, of any length.
    private static func body(_ operation: OperationPlan, _ signature: OperationSignature, _ group: GroupPlan?) -> String
    {
        let arguments = signature.arguments().map(\.flat).joined(separator: ", ")
        let call = "\(group.map { "\($0.name)." } ?? "")\(operation.name)(\(arguments))"
        // A parameter may have the name of a member that the body uses.
        let names = operation.parameters.map { SwiftName.bare($0.name) }
        let isHidden = !Set(names).isDisjoint(with: ["wait", "blocking", "asyncClient", "client"])
        let receiver = (isHidden ? "self." : "") + (group == nil ? "" : "client.")
        if signature.isDeferred { return "\(receiver)blocking(\(receiver)asyncClient.\(call))" }
        return "try \(receiver)wait { try await $0.\(call) }"
    }
}
