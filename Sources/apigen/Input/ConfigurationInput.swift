import APIPlan
import OpenAPIReader

/// A configuration file (`apigen.yaml`).
struct ConfigurationInput {
    /// The options for the plan.
    let options: PlanOptions

    /// Whether a warning about the description prevents generation, as an error does.
    let isStrict: Bool

    /// The paths of the overlays, which the file contains relative to its own folder.
    let overlays: [String]

    /// The folder that contains all files of the description; nil if the file does not set it.
    let root: String?

    /// The settings of `apigen diff`.
    let diff: DiffSettings

    /// The configuration file.
    let file: InputFile

    /// The diagnostics, as lines for standard error.
    let messages: [String]

    /// Whether no diagnostic is an error.
    let isUsable: Bool

    /// Reads a configuration file. Throws a `FileFailure` if it cannot be read.
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
        if let setting = reader.root, let root, !InputFile.isFolder(root) {
            reader.error("'root' must be a folder, but \(root.quoted) is not one", setting.position)
        }
        let diagnostics = yaml.diagnostics + reader.diagnostics
        messages = file.render(diagnostics)
        isUsable = !diagnostics.contains { $0.severity == .error }
    }
}
