import Foundation
import PackagePlugin

/// Generates a target's client before the target is compiled.
@main
struct GenerateAPI: BuildToolPlugin {
    /// The names in `GeneratedFile.Name`; a test compares them.
    private let outputs = ["Client.swift", "SyncAPI.swift", "Models.swift"]

    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let places = Self.places(of: target, in: context.package)
        guard let description = places.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
            let paths = places.map { "'\($0.path)'" }.joined(separator: ", ")
            Diagnostics.error("the target '\(target.name)' has no API description; looked for \(paths)")
            return []
        }
        let output = context.pluginWorkDirectoryURL
        var arguments = ["generate", description.path, "--output", output.path]
        var inputs = [description]
        let config = description.deletingLastPathComponent().appending(path: "apigen.yaml")
        if FileManager.default.fileExists(atPath: config.path) {
            arguments += ["--config", config.path]
            inputs.append(config)
        }
        return [
            .buildCommand(
                displayName: "Generate the API of \(target.name) from \(description.lastPathComponent)",
                executable: try context.tool(named: "apigen").url,
                arguments: arguments,
                inputFiles: inputs,
                outputFiles: outputs.map { output.appending(path: $0) }
            )
        ]
    }

    /// Where a description may stand, the first place first; RegenerateAPI has the same rule.
    private static func places(of target: any Target, in package: Package) -> [URL] {
        let own = ["openapi.yaml", "openapi.yml", "openapi.json"].map { target.directoryURL.appending(path: $0) }
        let shared = package.directoryURL.appending(path: "schema/\(target.name.lowercased()).yaml")
        // A configuration is no description, also not that of a target called apigen.
        return shared.lastPathComponent == "apigen.yaml" ? own : own + [shared]
    }
}
