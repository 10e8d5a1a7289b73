import APIPlan

/// Writes the sync client, each of whose methods calls the async client in one line.
struct SyncClientEmitter {
    let plan: ClientPlan

    /// Writes the class, or in later files an extension of it, and the file's groups.
    func write(_ file: PartPlan, isFirst: Bool, to writer: inout SourceWriter) {
        if isFirst {
            writer.line()
            writeClass(file, to: &writer)
        } else if !file.operations.isEmpty {
            writer.line()
            writer.block("nonisolated extension \(plan.syncClientName)") { writer in
                write(plan.operations[file.operations], group: nil, separatesFirst: false, to: &writer)
            }
        }
        for group in plan.groups[file.groups] {
            writer.line()
            write(group, to: &writer)
        }
    }

    private var access: String { plan.access.prefix }

    private func writeClass(_ file: PartPlan, to writer: inout SourceWriter) {
        let lines = [
            "The methods of `\(plan.clientName)` for code without `await`.",
            "Each method blocks the calling thread until its call ends. Threads may share a client.",
        ]
        writer.document(Documentation(lines))
        let head = "\(access)nonisolated final class \(plan.syncClientName)"
        writer.type(head, conformances: ["SyncAPIClient", plan.syncProtocolName]) { writer in
            writer.line("/// The async client with the same connections and settings.")
            writer.line("\(access)let asyncClient: \(plan.clientName)")
            writer.line()
            writer.line("/// Creates a sync client that shares the connections of an async client.")
            let head = "\(access)init(_ asyncClient: \(plan.clientName))"
            writer.block(head) { $0.line("self.asyncClient = asyncClient") }
            for group in plan.groups {
                writer.line()
                writer.document(group.documentation)
                writer.block("\(access)var \(group.name): \(group.syncCallsName)") { writer in
                    writer.line("\(group.syncCallsName)(client: self)")
                }
            }
            write(plan.operations[file.operations], group: nil, separatesFirst: true, to: &writer)
        }
    }

    private func write(_ group: GroupPlan, to writer: inout SourceWriter) {
        writer.document(group.documentation)
        let head = "\(access)nonisolated struct \(group.syncCallsName)"
        writer.type(head, conformances: [group.syncProtocolName]) { writer in
            writer.line("/// The client that sends the requests.")
            writer.line("\(access)let client: \(plan.syncClientName)")
            writer.line()
            writer.line("/// Creates the group from a client.")
            writer.block("\(access)init(client: \(plan.syncClientName))") { $0.line("self.client = client") }
            write(group.operations[...], group: group, separatesFirst: true, to: &writer)
        }
    }

    private func write(
        _ operations: ArraySlice<OperationPlan>,
        group: GroupPlan?,
        separatesFirst: Bool,
        to writer: inout SourceWriter
    ) {
        for (index, operation) in operations.enumerated() {
            if separatesFirst || index > 0 { writer.line() }
            write(operation, group, to: &writer)
        }
    }

    private func write(_ operation: OperationPlan, _ group: GroupPlan?, to writer: inout SourceWriter) {
        let signature = OperationSignature(operation: operation)
        // A parameter may have the name of a member that the body uses.
        let receiver = group == nil ? "self" : "self.client"
        let path = group.map { ".\($0.name)" } ?? ""
        writer.line("/// The sync form of `\(plan.clientName)\(path).\(SwiftName.bare(operation.name))`.")
        if operation.isDeprecated { writer.line("@available(*, deprecated)") }
        writer.line("@available(*, noasync)")
        writer.block(signature.syncMethod(plan.access)) { writer in
            if signature.isDeferred {
                let open = "\(receiver).blocking(\(receiver).asyncClient\(path).\(operation.name)("
                writer.write(.list(open: open, items: signature.arguments(), close: "))"))
            } else {
                let call = SourceLayout.list(
                    open: "try await $0\(path).\(operation.name)(",
                    items: signature.arguments(),
                    close: ")"
                )
                writer.block("try \(receiver).wait") { $0.write(call) }
            }
        }
    }
}
