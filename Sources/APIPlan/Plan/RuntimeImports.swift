/// How each generated file imports the runtime.
///
/// The compiler warns about a `public import` whose module no public declaration uses, so each file has the least visible
/// import that it needs.
package struct RuntimeImports: Hashable, Sendable {
    /// The import of one file.
    package enum Need: Hashable, Sendable {
        /// No import: the file does not use the runtime.
        case none
        /// A private import: only bodies use the runtime.
        case hidden
        /// A visible import: signatures use types of the runtime.
        case shown
    }

    /// The import of the client's file.
    package var client: Need

    /// The import of the file with the sync protocol.
    package var syncProtocol: Need

    /// The import of the file with the types.
    package var models: Need

    /// Creates the imports of a set of files.
    package init(client: Need = .shown, syncProtocol: Need = .shown, models: Need = .shown) {
        self.client = client
        self.syncProtocol = syncProtocol
        self.models = models
    }
}
