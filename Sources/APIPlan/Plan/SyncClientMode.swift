/// Which sync declarations are generated for a client.
package enum SyncClientMode: String, Hashable, Sendable, CaseIterable {
    /// A protocol with every operation, for a client that is written by hand.
    case `protocol`
    /// The protocol and a client that conforms to it.
    case full
    /// No sync declarations.
    case none
}
