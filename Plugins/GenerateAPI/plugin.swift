import Foundation
import PackagePlugin

/// Generates the clients of a target before the target is compiled.
@main
struct GenerateAPI: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let descriptions = TargetDescription.all(of: target, in: context.package)
        guard !descriptions.isEmpty else {
            let paths = TargetDescription.candidates(of: target, in: context.package).map { "'\($0.path)'" }
            Diagnostics.error(
                "the target '\(target.name)' has no API description; add one of \(paths.joined(separator: ", "))"
            )
            return []
        }
        let tool = try context.tool(named: "apigen-generate").url
        return descriptions.map { command(for: $0, of: target, tool: tool, folder: context.pluginWorkDirectoryURL) }
    }

    private func command(for description: TargetDescription, of target: any Target, tool: URL, folder: URL) -> Command {
        let output = description.output(in: folder)
        let shards = OutputNames.shards(forSize: Self.size(of: description.file))
        return .buildCommand(
            displayName: "Generate the API of \(target.name) from \(description.file.lastPathComponent)",
            executable: tool,
            arguments: description.arguments(output: output) + ["--shards", "\(shards)"],
            inputFiles: [description.file] + Self.otherFiles(nextTo: description.file)
                + (description.config.map { [$0] } ?? []),
            outputFiles: OutputNames.all(shards: shards).map { output.appending(path: "\(description.name)\($0)") }
        )
    }

    /// The files to which a description may refer: all YAML and JSON files in its folder and below.
    private static func otherFiles(nextTo description: URL) -> [URL] {
        let folder = description.deletingLastPathComponent()
        let files = FileManager.default.enumerator(
            at: folder,
            includingPropertiesForKeys: nil,
            options: .skipsHiddenFiles
        )
        let found = (files?.compactMap { $0 as? URL } ?? []).filter { file in
            TargetDescription.extensions.contains(file.pathExtension)
                && file.lastPathComponent != description.lastPathComponent
        }
        return found.sorted { $0.path < $1.path }
    }

    private static func size(of file: URL) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        return attributes?[.size] as? Int ?? 0
    }
}
