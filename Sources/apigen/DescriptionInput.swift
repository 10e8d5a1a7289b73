import APIPlan
import DescriptionFiles
import OpenAPIReader

/// A description with the plan that it gives.
struct DescriptionInput {
    /// What is generated; nil where the findings say why nothing is.
    let plan: ClientPlan?

    /// Lines for standard error.
    let findings: [String]

    /// Reads and plans; throws a `FileFailure` where the file cannot be read. Without `parts`, the size of the file says
    /// over how many files the code is spread.
    init(
        path: String,
        root: String? = nil,
        overlays: [String] = [],
        configuration: ConfigurationInput?,
        parts: Int? = nil
    ) throws {
        let file = try InputFile(path: path)
        var options = configuration?.options ?? PlanOptions()
        options.shardCount = parts ?? Self.parts(ofSize: file.bytes.count)
        let paths = (configuration?.overlays ?? []) + overlays
        let sources = try paths.map { OverlaySource(text: try InputFile(path: $0).bytes, file: $0) }
        let loader = DescriptionFolder(description: path, root: root ?? configuration?.root).loader
        let reading = DescriptionReader.read(file.bytes, file: path, overlays: sources, loader: loader)
        let planning = reading.description.map { ClientPlanner.plan($0, options: options) }
        let diagnostics = reading.diagnostics + (planning?.diagnostics ?? [])
        let isRefused = configuration?.isStrict == true && diagnostics.contains { $0.severity == .warning }
        plan = isRefused ? nil : planning?.plan
        let others = diagnostics.filter { $0.position.file == configuration?.file.path }
        findings =
            (configuration?.file.render(others, isStrict: isRefused) ?? [])
            + file.render(
                diagnostics.filter { $0.position.file != configuration?.file.path },
                sources: reading.sources,
                isStrict: isRefused
            )
    }

    /// A part for every 256 KiB of the description, eight at the most; GenerateAPI has the same rule.
    static func parts(ofSize size: Int) -> Int {
        min(8, size / 262_144 + 1)
    }
}
