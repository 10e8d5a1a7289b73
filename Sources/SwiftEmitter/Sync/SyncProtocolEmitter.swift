package import APIPlan

/// Writes the protocols that a sync client conforms to.
package enum SyncProtocolEmitter {
    /// Returns the signatures that a sync client must declare, with default values, each on one line.
    ///
    /// A protocol cannot have default values, so a test compares the signatures with the hand-written client.
    package static func signatures(_ plan: ClientPlan) -> [String] {
        (plan.operations + plan.groups.flatMap(\.operations)).map {
            OperationSignature(operation: $0).syncMethod().flat
        }
    }

    /// Writes the protocol of the client and of each group.
    static func write(_ plan: ClientPlan, to writer: inout SourceWriter) {
        writer.line()
        writer.document(plan.syncDocumentation)
        write(plan.syncProtocolName, plan.operations, groups: plan.groups, plan.access, to: &writer)
        for group in plan.groups {
            writer.line()
            writer.document(group.documentation)
            write(group.syncProtocolName, group.operations, groups: [], plan.access, to: &writer)
        }
    }

    private static func write(
        _ name: String,
        _ operations: [OperationPlan],
        groups: [GroupPlan],
        _ access: AccessLevel,
        to writer: inout SourceWriter
    ) {
        writer.type("\(access.prefix)nonisolated protocol \(name)", conformances: ["Sendable"]) { writer in
            for (index, group) in groups.enumerated() {
                if index > 0 { writer.line() }
                writer.document(group.documentation)
                writer.line("associatedtype \(group.syncTypeName): \(group.syncProtocolName)")
                writer.line()
                writer.document(group.documentation)
                writer.line("var \(group.name): \(group.syncTypeName) { get }")
            }
            for (index, operation) in operations.enumerated() {
                if index > 0 || !groups.isEmpty { access.separate(&writer) }
                write(operation, to: &writer)
            }
        }
    }

    private static func write(_ operation: OperationPlan, to writer: inout SourceWriter) {
        writer.document(operation.syncDocumentation)
        if operation.isDeprecated { writer.line("@available(*, deprecated)") }
        let requirement = OperationSignature(operation: operation).requirement()
        let flat = "@available(*, noasync) \(requirement.flat)"
        if writer.fits(flat) {
            writer.line(flat)
        } else {
            writer.line("@available(*, noasync)")
            writer.write(requirement)
        }
    }
}
