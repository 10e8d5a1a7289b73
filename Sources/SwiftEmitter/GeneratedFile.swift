/// A file of generated code.
package struct GeneratedFile: Hashable, Sendable {
    /// The file names, all of them and always: SwiftPM must know a plugin's outputs before the tool runs.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        /// The async client.
        case client = "Client.swift"
        /// The sync protocol.
        case syncAPI = "SyncAPI.swift"
        /// The types.
        case models = "Models.swift"
    }

    /// Which file it is.
    package var name: Name

    /// The whole text.
    package var contents: String

    /// Pairs a file with its text.
    package init(name: Name, contents: String) {
        self.name = name
        self.contents = contents
    }
}
