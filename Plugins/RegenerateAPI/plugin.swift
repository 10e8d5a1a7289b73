import Foundation
import PackagePlugin

/// Runs `apigen regenerate` for every target with a description: it reports the changes of the API, writes the generated
/// files into `Generated/` for review, and lists the methods that a hand-written sync client lacks.
///
/// `--target NAME` selects a target; `--against REV` compares with another revision than `HEAD`; `--check` writes nothing
/// and fails if a file differs or a method is missing.
@main
struct RegenerateAPI: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        var options = extractor.extractFlag(named: "check") > 0 ? ["--check"] : []
        if let revision = extractor.extractOption(named: "against").last { options += ["--against", revision] }
        guard extractor.remainingArguments.isEmpty else {
            return Diagnostics.error(
                "unknown arguments: \(extractor.remainingArguments.joined(separator: " ")); "
                    + "the options are --target NAME, --against REV and --check"
            )
        }
        let apigen = try context.tool(named: "apigen").url
        let targets = names.isEmpty ? context.package.targets : try context.package.targets(named: names)
        var count = 0
        for target in targets {
            let folder = context.package.directoryURL.appending(path: "Generated/\(target.name)")
            for description in TargetDescription.all(of: target, in: context.package) {
                count += 1
                try Self.run(apigen, description, output: description.output(in: folder), target, options)
            }
        }
        if count == 0 { Diagnostics.error("no target has an API description in its folder or in 'schema/'") }
    }

    private static func run(
        _ tool: URL,
        _ description: TargetDescription,
        output: URL,
        _ target: any Target,
        _ options: [String]
    ) throws {
        let arguments = ["regenerate"] + description.arguments(output: output)
        let process = try Process.run(tool, arguments: arguments + ["--sources", target.directoryURL.path] + options)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            return Diagnostics.error(
                "'apigen regenerate' failed for the target '\(target.name)' with status \(process.terminationStatus)"
            )
        }
        print("\(target.name): \(output.path) is up to date with \(description.file.lastPathComponent)")
    }
}
