/// A file of generated code.
package struct GeneratedFile: Hashable, Sendable {
    /// The name of a file, which says what is in it.
    package struct Name: Hashable, Sendable {
        /// What is in a file.
        package enum Content: String, Hashable, Sendable, CaseIterable {
            /// The async client.
            case client = "Client"
            /// The sync protocol, and the sync client where it is generated.
            case syncAPI = "SyncAPI"
            /// The types.
            case models = "Models"
        }

        /// What is in the file.
        package var content: Content

        /// Which of the files with such content it is, counted from 1.
        package var part: Int

        /// Names a file.
        package init(_ content: Content, part: Int = 1) {
            self.content = content
            self.part = part
        }

        /// The first file with the async client.
        package static let client = Name(.client)

        /// The first file with the sync protocol.
        package static let syncAPI = Name(.syncAPI)

        /// The first file with types.
        package static let models = Name(.models)

        /// The file's name without a folder: `Models.swift`, `Models2.swift`.
        package var rawValue: String { "\(content.rawValue)\(part == 1 ? "" : "\(part)").swift" }

        /// All names, and always these: SwiftPM must know a plugin's outputs before the tool runs.
        package static func all(parts: Int) -> [Name] {
            Content.allCases.flatMap { content in (1...max(1, parts)).map { Name(content, part: $0) } }
        }
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
