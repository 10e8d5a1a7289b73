package import OpenAPIReader

/// What a configuration decides about a plan.
package struct PlanOptions: Hashable, Sendable {
    /// How the sync twin of the client comes to be.
    package enum SyncTwin: String, Hashable, Sendable, CaseIterable {
        /// A protocol with every call, for a client that somebody writes.
        case `protocol`
        /// The protocol and a client that conforms to it.
        case full
        /// Nothing.
        case none
    }

    /// The access level of every declaration.
    package var access: AccessLevel

    /// The API's name in type names, such as `LocalLab` in `LocalLabClient`; without it, made of the title.
    package var name: String?

    /// What the names of all models begin with, so that two APIs can share a module.
    package var prefix: String

    /// Which operations the client has.
    package var selection: OperationSelection

    /// Whether types that no operation reaches are left out; without it, they are where the selection leaves out any.
    package var dropsUnusedTypes: Bool?

    /// Whose bodies' properties become parameters, beside those that the description says.
    package var flattening: Flattening

    /// Names that the configuration chooses, by what stands in the description.
    package var renames: Renames

    /// How the sync twin comes to be.
    package var syncTwin: SyncTwin

    /// Whether operations are grouped by their first tag.
    package var groupsByTag: Bool

    /// Over how many files the types and the methods are spread.
    package var parts: Int

    /// Makes options; the defaults are those without a configuration file.
    package init(
        access: AccessLevel = .internal,
        name: String? = nil,
        prefix: String = "",
        selection: OperationSelection = OperationSelection(),
        dropsUnusedTypes: Bool? = nil,
        flattening: Flattening = .listed([]),
        renames: Renames = Renames(),
        syncTwin: SyncTwin = .protocol,
        groupsByTag: Bool = false,
        parts: Int = 1
    ) {
        self.access = access
        self.name = name
        self.prefix = prefix
        self.selection = selection
        self.dropsUnusedTypes = dropsUnusedTypes
        self.flattening = flattening
        self.renames = renames
        self.syncTwin = syncTwin
        self.groupsByTag = groupsByTag
        self.parts = max(1, parts)
    }

    /// Whether types can be named after it: a name in Swift, and not the one that the runtime's types have.
    package static func accepts(name: String) -> Bool {
        SwiftName.isIdentifier(name) && name != "API"
    }

    /// Whether names of types can begin with it.
    package static func accepts(prefix: String) -> Bool {
        guard let first = prefix.first else { return false }
        return SwiftName.isIdentifier(prefix) && first.isUppercase
    }
}

/// A text of a configuration, with its place.
package struct ConfiguredText: Hashable, Sendable {
    /// The text.
    package var text: String

    /// Where it stands.
    package var position: SourcePosition

    /// Pairs a text with its place.
    package init(_ text: String, at position: SourcePosition) {
        self.text = text
        self.position = position
    }
}

/// Whose JSON bodies' properties become the methods' parameters.
package enum Flattening: Hashable, Sendable {
    /// Those of every operation whose body is an object with properties.
    case all
    /// Those of the named operations.
    case listed([ConfiguredText])
}
