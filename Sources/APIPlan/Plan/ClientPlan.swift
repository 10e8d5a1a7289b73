/// The whole Swift API of a description as a value, in the order of the generated code.
///
/// It contains every name, type and doc comment. The emitter adds only white space and escaping.
package struct ClientPlan: Hashable, Sendable {
    /// The access level of every declaration.
    package var access: AccessLevel

    /// The name of the async client class.
    package var clientName: String

    /// The name of the protocol with the sync signatures.
    package var syncProtocolName: String

    /// The class's doc comment.
    package var documentation: Documentation

    /// The protocol's doc comment.
    package var syncDocumentation: Documentation

    /// The first server's URL, where it is absolute.
    package var defaultBaseURL: String?

    /// The type with the servers' URLs, where there is a choice.
    package var servers: ServersPlan?

    /// The type with the client's credentials, where operations require any.
    package var credentials: CredentialsPlan?

    /// The credentials of operations without a security requirement of their own, as alternatives of labels.
    package var security: [[String]]

    /// The error responses of operations that have no list of their own.
    package var failures: [OperationPlan.Failure] = []

    /// The methods, in the description's order; a plain method comes before its streaming one.
    package var operations: [OperationPlan]

    /// The types, in the description's order; an inline type comes after the type that contains it.
    package var types: [TypePlan]

    /// The methods that are grouped by tag; `operations` does not contain them.
    package var groups: [GroupPlan] = []

    /// Which sync declarations are generated.
    package var syncClientMode: SyncClientMode = .protocol

    /// The declarations of each set of files; never empty.
    package var files: [FilePlan]

    /// The name of the generated sync client.
    package var syncClientName: String { "Sync\(clientName)" }

    /// Creates a plan with one set of files.
    package init(
        access: AccessLevel,
        clientName: String,
        syncProtocolName: String,
        documentation: Documentation = Documentation(),
        syncDocumentation: Documentation = Documentation(),
        defaultBaseURL: String? = nil,
        servers: ServersPlan? = nil,
        credentials: CredentialsPlan? = nil,
        security: [[String]] = [],
        operations: [OperationPlan] = [],
        types: [TypePlan] = [],
        imports: RuntimeImports = RuntimeImports()
    ) {
        self.access = access
        self.clientName = clientName
        self.syncProtocolName = syncProtocolName
        self.documentation = documentation
        self.syncDocumentation = syncDocumentation
        self.defaultBaseURL = defaultBaseURL
        self.servers = servers
        self.credentials = credentials
        self.security = security
        self.operations = operations
        self.types = types
        files = [FilePlan(types: types.indices, operations: operations.indices, groups: 0..<0, imports: imports)]
    }
}
