/// A file of generated code.
package struct GeneratedFile: Hashable, Sendable {
    /// The name of a file, made of its content and its number.
    package struct Name: Hashable, Sendable {
        /// The kind of a file's content.
        package enum Content: String, Hashable, Sendable, CaseIterable {
            /// The async client.
            case client = "Client"
            /// The sync protocol, and the sync client where it is generated.
            case syncAPI = "SyncAPI"
            /// The types of models.
            case models = "Models"
        }

        /// The kind of the file's content.
        package var content: Content

        /// The number of the file among those with the same kind of content, from 1.
        package var shard: Int

        /// Creates a name from its components.
        package init(_ content: Content, shard: Int = 1) {
            self.content = content
            self.shard = shard
        }

        /// The first file with the async client.
        package static let client = Name(.client)

        /// The first file with the sync protocol.
        package static let syncAPI = Name(.syncAPI)

        /// The first file with types.
        package static let models = Name(.models)

        /// The file's name without a folder: `Models.swift`, `Models2.swift`.
        package var rawValue: String { OutputNames.name(content.rawValue, shard: shard) }

        /// All names for a number of shards.
        package static func all(shards: Int) -> [Name] {
            Content.allCases.flatMap { content in (1...max(1, shards)).map { Name(content, shard: $0) } }
        }

        /// The number of shards for a description of `size` bytes.
        package static func shards(forSize size: Int) -> Int { OutputNames.shards(forSize: size) }
    }

    /// The file's name.
    package var name: Name

    /// The complete text.
    package var contents: String

    /// Creates a file from its name and its text.
    package init(name: Name, contents: String) {
        self.name = name
        self.contents = contents
    }
}
