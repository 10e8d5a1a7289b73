import Foundation
import PackagePlugin

/// Writes what GenerateAPI generates into `Generated/`, where people review it.
///
/// `--target NAME` takes that target instead of all that have a description; `--check` writes nothing and fails where
/// the files differ.
@main
struct RegenerateAPI: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let check = extractor.extractFlag(named: "check") > 0
        guard extractor.remainingArguments.isEmpty else {
            return Diagnostics.error("unknown arguments: \(extractor.remainingArguments.joined(separator: " "))")
        }
        let apigen = try context.tool(named: "apigen").url
        let targets = names.isEmpty ? context.package.targets : try context.package.targets(named: names)
        var count = 0
        for target in targets {
            guard let description = Self.description(of: target, in: context.package) else { continue }
            count += 1
            let output = context.package.directoryURL.appending(path: "Generated/\(target.name)")
            try Self.run(apigen, description, output, check: check, target: target)
        }
        if count == 0 { Diagnostics.error("no target has an API description, in its folder or in schema/") }
    }

    private static func run(_ tool: URL, _ description: URL, _ output: URL, check: Bool, target: any Target) throws {
        let config = description.deletingLastPathComponent().appending(path: "apigen.yaml")
        var arguments = ["generate", description.path, "--output", output.path]
        if FileManager.default.fileExists(atPath: config.path) { arguments += ["--config", config.path] }
        if check { arguments.append("--check") }
        let process = try Process.run(tool, arguments: arguments)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            return Diagnostics.error("apigen ended with status \(process.terminationStatus) for '\(target.name)'")
        }
        print("\(target.name): \(output.path) is what \(description.lastPathComponent) gives")
    }

    /// The first place that has a description; GenerateAPI has the same rule.
    private static func description(of target: any Target, in package: Package) -> URL? {
        let own = ["openapi.yaml", "openapi.yml", "openapi.json"].map { target.directoryURL.appending(path: $0) }
        let shared = package.directoryURL.appending(path: "schema/\(target.name.lowercased()).yaml")
        // A configuration is no description, also not that of a target called apigen.
        let places = shared.lastPathComponent == "apigen.yaml" ? own : own + [shared]
        return places.first { FileManager.default.fileExists(atPath: $0.path) }
    }
}
