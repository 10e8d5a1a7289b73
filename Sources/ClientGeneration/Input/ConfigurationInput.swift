package import APIPlan
import OpenAPIReader

/// A configuration file (`apigen.yaml`).
package struct ConfigurationInput {
    /// The options for the plan.
    package let options: PlanOptions

    /// Whether a warning about the description prevents generation, as an error does.
    package let isStrict: Bool

    /// The paths of the overlays, which the file contains relative to its own folder.
    package let overlays: [String]

    /// The folder that contains all files of the description; nil if the file does not set it.
    package let root: String?

    /// The configuration file.
    package let file: InputFile

    /// The diagnostics, as lines for standard error.
    package let messages: [String]

    /// Whether no diagnostic is an error.
    package let isUsable: Bool

    /// Reads a configuration file. Throws a `FileFailure` if it cannot be read.
    ///
    /// `readDiff` reads the settings of `apigen diff`. Other programs do not use them, so by default they are not checked.
    package init(path: String, readDiff: @escaping ConfigurationReader.DiffReader = { _, _ in }) throws {
        self.init(file: try InputFile(path: path), readDiff: readDiff)
    }

    /// Reads the text of a configuration.
    package init(file: InputFile, readDiff: @escaping ConfigurationReader.DiffReader = { _, _ in }) {
        self.file = file
        let path = file.path
        let yaml = YAMLParser.parse(file.bytes, file: path)
        var reader = ConfigurationReader(readDiff: readDiff)
        if let root = yaml.root, !root.isNull { reader.read(root) }
        options = reader.options
        isStrict = reader.isStrict
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
