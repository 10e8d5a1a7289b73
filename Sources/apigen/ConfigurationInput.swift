import APIPlan
import OpenAPIReader

/// A configuration file (`apigen.yaml`).
struct ConfigurationInput {
    /// What the file decides about the plan.
    let options: PlanOptions

    /// Whether a warning about the description stops generation as an error does.
    let isStrict: Bool

    /// The overlays' paths, which the file writes as it sees them itself.
    let overlays: [String]

    /// The folder that the description's other files must be in; nil where the file names none.
    let root: String?

    /// What the file says of `apigen diff`.
    let diff: DiffSettings

    /// The file, for positions in it.
    let file: InputFile

    /// Lines for standard error.
    let findings: [String]

    /// Whether no finding is an error.
    let isUsable: Bool

    /// Reads a configuration; throws a `FileFailure` where the file cannot be read.
    init(path: String) throws {
        self.init(file: try InputFile(path: path))
    }

    /// Reads the text of a configuration.
    init(file: InputFile) {
        self.file = file
        let path = file.path
        let yaml = YAMLParser.parse(file.bytes, file: path)
        var reader = ConfigurationReader()
        if let root = yaml.root, !root.isNull { reader.read(root) }
        options = reader.options
        isStrict = reader.isStrict
        diff = reader.diff
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        overlays = reader.overlays.map { $0.hasPrefix("/") ? $0 : folder + $0 }
        root = reader.root.map { $0.text.hasPrefix("/") ? $0.text : folder + $0.text }
        if let written = reader.root, let root, !InputFile.isFolder(root) {
            reader.error("'root' must be a folder, but there is none at \(root.quoted)", written.position)
        }
        let diagnostics = yaml.diagnostics + reader.diagnostics
        findings = file.render(diagnostics)
        isUsable = !diagnostics.contains { $0.severity == .error }
    }
}
