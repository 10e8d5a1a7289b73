import APIPlan

/// Writes the async client.
struct ClientEmitter {
    let plan: ClientPlan

    /// Writes the class, or in later files an extension of it, and the file's groups.
    func write(_ file: FilePlan, isFirst: Bool, to writer: inout SourceWriter) {
        if isFirst {
            writer.line()
            writeClass(file, to: &writer)
        } else if !file.operations.isEmpty {
            writer.line()
            writer.block("nonisolated extension \(plan.clientName)") { writer in
                operations.write(plan.operations[file.operations], separatesFirst: false, to: &writer)
            }
        }
        for group in plan.groups[file.groups] {
            writer.line()
            write(group, to: &writer)
        }
    }

    private var access: String { plan.access.prefix }

    private var operations: OperationEmitter { OperationEmitter(access: plan.access) }

    private func writeClass(_ file: FilePlan, to writer: inout SourceWriter) {
        writer.document(plan.documentation)
        writer.type("\(access)nonisolated final class \(plan.clientName)", conformances: conformances) { writer in
            if let url = plan.defaultBaseURL {
                writer.line("/// The URL of the description's first server.")
                writer.line("\(access)static let defaultBaseURL = \(SwiftLiteral.string(url))")
                writer.line()
            }
            if let credentials = plan.credentials {
                writer.line("/// The credentials that `init(_:credentials:configuration:)` takes.")
                writer.line("\(access)typealias APICredentialSet = \(credentials.name)")
                writer.line()
            }
            writeCaller("Creates a client from a caller, which may be shared.", defaults: defaults, to: &writer)
            for group in plan.groups {
                writer.line()
                writer.document(group.documentation)
                writer.block("\(access)var \(group.name): \(group.callsName)") { writer in
                    writer.line("\(group.callsName)(caller: caller)")
                }
            }
            operations.write(plan.operations[file.operations], separatesFirst: true, to: &writer)
        }
    }

    private var conformances: [String] {
        let names = [
            plan.credentials == nil ? nil : "CredentialedAPIClient",
            plan.defaultBaseURL == nil ? nil : "ServedAPIClient",
        ].compactMap(\.self)
        return names.isEmpty ? ["APIClient"] : names
    }

    /// The calls that give the caller the defaults of all operations.
    private var defaults: String {
        let security = RequestLiterals.security(plan.security, open: ".securing(by: ").flat
        let failures = RequestLiterals.failures(plan.failures, open: ".failing(with: ", close: ")").flat
        return (plan.security.isEmpty ? "" : "\(security))") + (plan.failures.isEmpty ? "" : failures)
    }

    private func writeCaller(_ documentation: String, defaults: String = "", to writer: inout SourceWriter) {
        writer.line("/// Sends the requests.")
        writer.line("\(access == "public " ? "@_spi(Generated) " : "")\(access)let caller: APICaller")
        writer.line()
        writer.line("/// \(documentation)")
        writer.block("\(access == "public " ? "@_spi(Generated) " : "")\(access)init(caller: APICaller)") {
            $0.line("self.caller = caller\(defaults)")
        }
    }

    private func write(_ group: GroupPlan, to writer: inout SourceWriter) {
        writer.document(group.documentation)
        writer.type("\(access)nonisolated struct \(group.callsName)", conformances: ["Sendable"]) { writer in
            writeCaller("Creates the group from a client's caller.", to: &writer)
            operations.write(group.operations[...], separatesFirst: true, to: &writer)
        }
    }
}
