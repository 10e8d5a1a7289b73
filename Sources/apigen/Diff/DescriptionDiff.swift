import APIDiff
import APIPlan
import OpenAPIReader

/// Two descriptions with the changes between them.
struct DescriptionDiff {
    /// The changes; nil where a description cannot be read.
    let report: ChangeReport?

    /// Lines for standard error: what is wrong with the descriptions. `apigen check` tells the rest.
    let findings: [String]

    /// Reads both descriptions, each as its overlays change it; throws a `FileFailure` where a file cannot be read.
    init(
        old: DescriptionSource,
        new: DescriptionSource,
        root: String? = nil,
        overlays: [String] = [],
        configuration: ConfigurationInput?
    ) throws {
        let root = root ?? configuration?.root
        let before = try old.read(overlays: old.overlays(configuration) + overlays, root: root)
        let after = try new.read(overlays: new.overlays(configuration) + overlays, root: root)
        findings = before.errors + after.errors
        guard let one = before.description, let other = after.description else {
            report = nil
            return
        }
        let options = DiffOptions(
            namesClient: configuration?.options.name != nil,
            groupsByTag: configuration?.options.groupsByTag == true
        )
        let changes = DescriptionComparison.changes(from: one, to: other, options: options)
        let policy = configuration?.diff.policy ?? ChangePolicy()
        report = ChangeReport(changes: policy.applied(to: changes), old: old.name, new: new.name)
    }
}
