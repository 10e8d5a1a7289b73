import APIDiff
import APIPlan
import ClientGeneration
import OpenAPIReader

/// Compares two descriptions.
struct DescriptionDiff {
    /// The changes; nil if a description cannot be read.
    let report: ChangeReport?

    /// The errors in the descriptions, as lines for standard error. `apigen check` also reports warnings.
    let messages: [String]

    /// Reads both descriptions, applies their overlays and compares them. Throws a `FileFailure` if a file cannot be read.
    init(
        old: DescriptionSource,
        new: DescriptionSource,
        root: String? = nil,
        overlays: [String] = [],
        configuration: ApigenConfiguration?
    ) throws {
        let root = root ?? configuration?.generation.root
        let before = try old.read(overlays: old.overlays(configuration?.generation) + overlays, root: root)
        let after = try new.read(overlays: new.overlays(configuration?.generation) + overlays, root: root)
        messages = before.errors + after.errors
        guard let one = before.description, let other = after.description else {
            report = nil
            return
        }
        let options = DiffOptions(
            namesClient: configuration?.generation.options.name != nil,
            groupsByTag: configuration?.generation.options.groupsByTag == true
        )
        let changes = DescriptionComparison.changes(from: one, to: other, options: options)
        let policy = configuration?.diff.policy ?? ChangePolicy()
        report = ChangeReport(changes: policy.applied(to: changes), old: old.name, new: new.name)
    }
}
