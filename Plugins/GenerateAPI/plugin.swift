import Foundation
import PackagePlugin

/// Generates a target's clients before the target is compiled.
@main
struct GenerateAPI: BuildToolPlugin {
    /// The contents in `GeneratedFile.Name`; a test compares them.
    private let contents = ["Client", "SyncAPI", "Models"]

    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let descriptions = Self.descriptions(of: target, in: context.package)
        guard !descriptions.isEmpty else {
            let paths = Self.places(of: target, in: context.package).map { "'\($0.path)'" }.joined(separator: ", ")
            Diagnostics.error("the target '\(target.name)' has no API description; looked for \(paths)")
            return []
        }
        let tool = try context.tool(named: "apigen").url
        return descriptions.map { command(for: $0, of: target, tool: tool, folder: context.pluginWorkDirectoryURL) }
    }

    private func command(for description: Description, of target: any Target, tool: URL, folder: URL) -> Command {
        let output = description.name.isEmpty ? folder : folder.appending(path: description.name)
        let parts = Self.parts(of: description.file)
        var arguments = ["generate", description.file.path, "--output", output.path, "--parts", "\(parts)"]
        if !description.name.isEmpty { arguments += ["--file-prefix", description.name] }
        var inputs = [description.file] + Self.otherFiles(beside: description.file)
        if let config = description.config {
            arguments += ["--config", config.path]
            inputs.append(config)
        }
        let outputs = contents.flatMap { content in
            (1...parts).map { part in
                output.appending(path: "\(description.name)\(content)\(part == 1 ? "" : "\(part)").swift")
            }
        }
        return .buildCommand(
            displayName: "Generate the API of \(target.name) from \(description.file.lastPathComponent)",
            executable: tool,
            arguments: arguments,
            inputFiles: inputs,
            outputFiles: outputs
        )
    }

    /// The files that a description may refer to: all of YAML and JSON in its folder and below.
    private static func otherFiles(beside description: URL) -> [URL] {
        let folder = description.deletingLastPathComponent()
        let files = FileManager.default.enumerator(
            at: folder,
            includingPropertiesForKeys: nil,
            options: .skipsHiddenFiles
        )
        let found = (files?.compactMap { $0 as? URL } ?? []).filter { file in
            ["yaml", "yml", "json"].contains(file.pathExtension)
                && file.lastPathComponent != description.lastPathComponent
        }
        return found.sorted { $0.path < $1.path }
    }

    /// A part for every 256 KiB of the description, eight at the most; `DescriptionInput` has the same rule, and a test
    /// compares the two.
    private static func parts(of description: URL) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: description.path)
        return min(8, (attributes?[.size] as? Int ?? 0) / 262_144 + 1)
    }

    // MARK: - What stands where; RegenerateAPI has the same rules

    /// A description of a target.
    private struct Description {
        var file: URL
        /// `NAME` in `NAME.openapi.yaml`; empty for the target's one description.
        var name: String
        var config: URL?

        init(_ file: URL, name: String = "") {
            self.file = file
            self.name = name
            let config = file.deletingLastPathComponent().appending(
                path: name.isEmpty ? "apigen.yaml" : "\(name).apigen.yaml"
            )
            self.config = FileManager.default.fileExists(atPath: config.path) ? config : nil
        }
    }

    private static let extensions = ["yaml", "yml", "json"]

    /// The first place that has a description, and every `NAME.openapi.yaml` of the target.
    private static func descriptions(of target: any Target, in package: Package) -> [Description] {
        let single = places(of: target, in: package).first { FileManager.default.fileExists(atPath: $0.path) }
        let files = (try? FileManager.default.contentsOfDirectory(atPath: target.directoryURL.path)) ?? []
        let named = files.sorted().compactMap { file -> Description? in
            for ending in extensions.map({ ".openapi.\($0)" }) where file.hasSuffix(ending) {
                let name = String(file.dropLast(ending.count))
                return name.isEmpty ? nil : Description(target.directoryURL.appending(path: file), name: name)
            }
            return nil
        }
        return (single.map { [Description($0)] } ?? []) + named
    }

    /// Where a target's one description may stand, the first place first.
    private static func places(of target: any Target, in package: Package) -> [URL] {
        let own = extensions.map { target.directoryURL.appending(path: "openapi.\($0)") }
        let shared = package.directoryURL.appending(path: "schema/\(target.name.lowercased()).yaml")
        // A configuration is no description, also not that of a target called apigen.
        return shared.lastPathComponent == "apigen.yaml" ? own : own + [shared]
    }
}
