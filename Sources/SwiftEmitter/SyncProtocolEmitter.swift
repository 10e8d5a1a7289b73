package import APIPlan

/// Writes the protocol that a sync client conforms to.
package enum SyncProtocolEmitter {
    /// Each method as a sync client must declare it, with its default values, on one line.
    ///
    /// A protocol cannot hold default values, so a test compares these with what is written by hand.
    package static func signatures(_ plan: ClientPlan) -> [String] {
        plan.operations.map { OperationSignature(operation: $0).syncMethod().flat }
    }

    static func write(_ plan: ClientPlan, to writer: inout SourceWriter) {
        writer.document(plan.syncDocumentation)
        let head = "\(plan.access.prefix)nonisolated protocol \(plan.syncProtocolName)"
        writer.type(head, conformances: ["Sendable"]) { writer in
            for (index, operation) in plan.operations.enumerated() {
                if index > 0 { writer.line() }
                writer.document(operation.documentation)
                if operation.isDeprecated { writer.line("@available(*, deprecated)") }
                writer.line("@available(*, noasync)")
                writer.write(OperationSignature(operation: operation).requirement())
            }
        }
    }
}
