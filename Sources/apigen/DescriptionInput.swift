import APIPlan
import OpenAPIReader

/// A description with the plan that it gives.
struct DescriptionInput {
    /// What is generated; nil where the findings say why nothing is.
    let plan: ClientPlan?

    /// Lines for standard error.
    let findings: [String]

    /// Reads and plans; throws a `FileFailure` where the file cannot be read.
    init(path: String, options: PlanOptions) throws {
        let file = try InputFile(path: path)
        let reading = DescriptionReader.read(file.bytes, file: path)
        let planning = reading.description.map { ClientPlanner.plan($0, options: options) }
        plan = planning?.plan
        findings = file.render(reading.diagnostics + (planning?.diagnostics ?? []))
    }
}
