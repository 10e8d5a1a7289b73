/// The package that `apigen new-script` writes: a manifest, and a program that uses the sync client.
struct ScriptPackage {
    /// The location of the package locallab-swift.
    enum Source: Hashable {
        /// The absolute path of a clone.
        case folder(String)
        /// The URL of a repository, of which the branch `main` is used.
        case repository(String)
    }

    /// The name of the package and of the program.
    let name: String

    let source: Source

    /// The files, by their paths in the package.
    var files: [(path: String, text: String)] {
        [("Package.swift", manifest), ("Sources/main.swift", Self.program)]
    }

    private var manifest: String {
        """
        // swift-tools-version: 6.1

        import PackageDescription

        let package = Package(
            name: \(Self.literal(name)),
            platforms: [.macOS(.v15)],
            dependencies: [\(dependency)],
            targets: [
                .executableTarget(
                    name: \(Self.literal(name)),
                    dependencies: [.product(name: "LocalLab", package: "locallab-swift")],
                    path: "Sources"
                )
            ]
        )

        """
    }

    private var dependency: String {
        switch source {
        case .folder(let path): ".package(name: \"locallab-swift\", path: \(Self.literal(path)))"
        case .repository(let url): ".package(url: \(Self.literal(url)), branch: \"main\")"
        }
    }

    /// A text as a Swift string literal.
    private static func literal(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    /// `Examples/Script` contains the same program; a test compares them.
    private static let program = """
        import Foundation
        import LocalLab

        // Sends its arguments as a prompt, and prints the text while the model generates it.

        let words = CommandLine.arguments.dropFirst().joined(separator: " ")
        let prompt = words.isEmpty ? "Write a haiku about nature" : words
        let server = ProcessInfo.processInfo.environment["LOCALLAB_URL"] ?? LocalLabClient.defaultBaseURL

        do {
            try SyncLocalLabClient.with(server) { client in
                try client.streamGenerate(prompt).forEach { piece in
                    print(piece, terminator: "")
                    fflush(nil)
                }
            }
            print()
        } catch {
            FileHandle.standardError.write(Data("\\(error)\\n".utf8))
            exit(1)
        }

        """
}
