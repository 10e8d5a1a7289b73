/// The options of a plan, as a configuration file sets them.
package struct PlanOptions: Hashable, Sendable {
    /// The access level of every declaration.
    package var access: AccessLevel

    /// The API's name in type names, such as `LocalLab` in `LocalLabClient`; nil for a name from the title.
    package var name: String?

    /// The prefix of all type names, so that two APIs can be in one module.
    package var prefix: String

    /// The operations of the client.
    package var selection: OperationSelection

    /// Whether types that no operation uses are omitted; nil to omit them if the selection omits operations.
    package var dropsUnusedTypes: Bool?

    /// The operations with flattened bodies, in addition to those that the description flattens.
    package var flattening: Flattening

    /// The names that the configuration chooses.
    package var renames: Renames

    /// Which sync declarations are generated.
    package var syncClientMode: SyncClientMode

    /// Whether operations are grouped by their first tag.
    package var groupsByTag: Bool

    /// The number of sets of files.
    package var shardCount: Int

    /// Creates options; the defaults are those without a configuration file.
    package init(
        access: AccessLevel = .internal,
        name: String? = nil,
        prefix: String = "",
        selection: OperationSelection = OperationSelection(),
        dropsUnusedTypes: Bool? = nil,
        flattening: Flattening = .listed([]),
        renames: Renames = Renames(),
        syncClientMode: SyncClientMode = .protocol,
        groupsByTag: Bool = false,
        shardCount: Int = 1
    ) {
        self.access = access
        self.name = name
        self.prefix = prefix
        self.selection = selection
        self.dropsUnusedTypes = dropsUnusedTypes
        self.flattening = flattening
        self.renames = renames
        self.syncClientMode = syncClientMode
        self.groupsByTag = groupsByTag
        self.shardCount = max(1, shardCount)
    }

    /// Returns whether type names can contain the name: a valid Swift name, and not the one in the runtime's type names.
    package static func accepts(name: String) -> Bool {
        SwiftName.isIdentifier(name) && name != "API"
    }

    /// Returns whether type names can begin with the prefix.
    package static func accepts(prefix: String) -> Bool {
        guard let first = prefix.first else { return false }
        return SwiftName.isIdentifier(prefix) && first.isUppercase
    }
}
