import Foundation
import PackagePlugin

/// Tells what changed in the API, writes what GenerateAPI generates into `Generated/`, where people review it, and names the
/// methods that a hand-written sync client lacks. `apigen regenerate` does all of it.
///
/// `--target NAME` takes that target instead of all that have a description; `--against REV` compares with another
/// revision than `HEAD`; `--check` writes nothing and fails where the files differ or a method is missing.
@main
struct RegenerateAPI: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let check = extractor.extractFlag(named: "check") > 0
        let revision = extractor.extractOption(named: "against").last
        guard extractor.remainingArguments.isEmpty else {
            return Diagnostics.error("unknown arguments: \(extractor.remainingArguments.joined(separator: " "))")
        }
        let apigen = try context.tool(named: "apigen").url
        let targets = names.isEmpty ? context.package.targets : try context.package.targets(named: names)
        var count = 0
        for target in targets {
            let folder = context.package.directoryURL.appending(path: "Generated/\(target.name)")
            for description in Self.descriptions(of: target, in: context.package) {
                count += 1
                let output = description.name.isEmpty ? folder : folder.appending(path: description.name)
                try Self.run(apigen, description, output, check: check, against: revision, target: target)
            }
        }
        if count == 0 { Diagnostics.error("no target has an API description, in its folder or in schema/") }
    }

    private static func run(
        _ tool: URL,
        _ description: Description,
        _ output: URL,
        check: Bool,
        against revision: String?,
        target: any Target
    ) throws {
        var arguments = ["regenerate", description.file.path, "--output", output.path]
        arguments += ["--sources", target.directoryURL.path]
        if let revision { arguments += ["--against", revision] }
        if !description.name.isEmpty { arguments += ["--file-prefix", description.name] }
        if let config = description.config { arguments += ["--config", config.path] }
        if check { arguments.append("--check") }
        let process = try Process.run(tool, arguments: arguments)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            return Diagnostics.error("apigen ended with status \(process.terminationStatus) for '\(target.name)'")
        }
        print("\(target.name): \(output.path) is what \(description.file.lastPathComponent) gives")
    }

    // MARK: - What stands where; GenerateAPI has the same rules

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
