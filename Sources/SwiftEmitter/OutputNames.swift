/// The names of the generated files and their number.
///
/// The plugin GenerateAPI compiles this file too, through a symbolic link: SwiftPM must know the outputs before `apigen`
/// runs, and a plugin cannot import a module.
enum OutputNames {
    /// The kinds of content, each of which begins the name of a file.
    static let contents = ["Client", "SyncAPI", "Models"]

    /// The name of a file: `Models.swift`, then `Models2.swift`.
    static func name(_ content: String, shard: Int) -> String {
        "\(content)\(shard == 1 ? "" : "\(shard)").swift"
    }

    /// All names for a number of shards, in the order in which the files are written.
    static func all(shards: Int) -> [String] {
        contents.flatMap { content in (1...max(1, shards)).map { name(content, shard: $0) } }
    }

    /// The number of shards for a description of `size` bytes: one for every 256 KiB, at most eight.
    static func shards(forSize size: Int) -> Int {
        min(8, size / 262_144 + 1)
    }
}
