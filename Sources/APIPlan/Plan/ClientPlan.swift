/// The whole Swift API of a description as a value, in the order in which it is emitted.
///
/// Every name, type and doc text is decided here. What is left for the emitter is white space and escaping.
package struct ClientPlan: Hashable, Sendable {
    /// The access level of every declaration.
    package var access: AccessLevel

    /// The name of the async client class.
    package var clientName: String

    /// The name of the protocol with the sync signatures.
    package var syncProtocolName: String

    /// The class's doc text.
    package var documentation: Documentation

    /// The protocol's doc text.
    package var syncDocumentation: Documentation

    /// The first server's address, where it is a whole one.
    package var defaultBaseURL: String?

    /// The type with the servers' addresses, where there is something to choose.
    package var servers: ServersPlan?

    /// The type with the client's credentials, where calls ask for any.
    package var credentials: CredentialsPlan?

    /// The credentials that calls need unless they say otherwise, as alternatives of labels.
    package var security: [[String]]

    /// The bodies of failures of every call that does not say others.
    package var failures: [OperationPlan.Failure] = []

    /// The methods, in the description's order; a plain method stands before its streaming one.
    package var operations: [OperationPlan]

    /// The types, in the description's order; an inline type stands after the type it was found in.
    package var types: [TypePlan]

    /// The methods that are grouped by tag, which are not among `operations`.
    package var groups: [GroupPlan] = []

    /// How the sync twin comes to be.
    package var syncTwin: PlanOptions.SyncTwin = .protocol

    /// What stands in which files; never empty.
    package var parts: [PartPlan]

    /// The name of the sync client, where it is generated.
    package var syncClientName: String { "Sync\(clientName)" }

    /// Makes a plan of its parts.
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
        parts = [PartPlan(types: types.indices, operations: operations.indices, groups: 0..<0, imports: imports)]
    }
}

/// Who may see generated declarations.
package enum AccessLevel: String, Hashable, Sendable, CaseIterable {
    /// Everybody.
    case `public`
    /// The modules of the same package.
    case package
    /// The module that the code is generated into.
    case `internal`
}

/// How each generated file imports the runtime.
///
/// A `public import` whose module shows in no public declaration is a warning, so each file imports as much as it shows.
package struct RuntimeImports: Hashable, Sendable {
    /// One file's import.
    package enum Need: Hashable, Sendable {
        /// The file names nothing of the runtime.
        case none
        /// Bodies use the runtime, signatures do not.
        case hidden
        /// Signatures show types of the runtime.
        case shown
    }

    /// The client's file; the client is an `APIClient`.
    package var client: Need

    /// The file with the sync protocol.
    package var syncProtocol: Need

    /// The file with the types.
    package var models: Need

    /// Names the three needs.
    package init(client: Need = .shown, syncProtocol: Need = .shown, models: Need = .shown) {
        self.client = client
        self.syncProtocol = syncProtocol
        self.models = models
    }
}
