package import APIPlan
import DescriptionFiles
import OpenAPIReader
import SwiftEmitter

/// A description and the plan of its client.
package struct DescriptionInput {
    /// The plan; nil if `messages` contains an error.
    package let plan: ClientPlan?

    /// The diagnostics, as lines for standard error.
    package let messages: [String]

    /// Reads a description and plans its client. Without `shards`, their number depends on the size of the file.
    ///
    /// Throws a `FileFailure` if a file cannot be read.
    package init(
        path: String,
        root: String? = nil,
        overlays: [String] = [],
        configuration: ConfigurationInput?,
        shards: Int? = nil
    ) throws {
        let file = try InputFile(path: path)
        var options = configuration?.options ?? PlanOptions()
        options.shardCount = shards ?? GeneratedFile.Name.shards(forSize: file.bytes.count)
        let paths = (configuration?.overlays ?? []) + overlays
        let sources = try paths.map { OverlaySource(text: try InputFile(path: $0).bytes, file: $0) }
        let loader = DescriptionFolder(description: path, root: root ?? configuration?.root).loader
        let reading = DescriptionReader.read(file.bytes, file: path, overlays: sources, loader: loader)
        let planning = reading.description.map { ClientPlanner.plan($0, options: options) }
        let diagnostics = reading.diagnostics + (planning?.diagnostics ?? [])
        let isRejected = configuration?.isStrict == true && diagnostics.contains { $0.severity == .warning }
        plan = isRejected ? nil : planning?.plan
        let others = diagnostics.filter { $0.position.file == configuration?.file.path }
        messages =
            (configuration?.file.render(others, isStrict: isRejected) ?? [])
            + file.render(
                diagnostics.filter { $0.position.file != configuration?.file.path },
                sources: reading.sources,
                isStrict: isRejected
            )
    }
}
