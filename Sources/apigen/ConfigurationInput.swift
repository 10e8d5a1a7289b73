import APIPlan
import OpenAPIReader

/// A configuration file (`apigen.yaml`).
struct ConfigurationInput {
    /// What the file decides.
    private(set) var options = PlanOptions()

    /// Lines for standard error.
    private(set) var findings: [String] = []

    /// Whether no finding is an error.
    private(set) var isUsable = true

    private static let keys = ["access", "name"]

    /// Reads a configuration; throws a `FileFailure` where the file cannot be read.
    init(path: String) throws {
        let file = try InputFile(path: path)
        let yaml = YAMLParser.parse(file.bytes, file: path)
        var diagnostics = yaml.diagnostics
        if let root = yaml.root, !root.isNull { diagnostics += read(root) }
        findings = file.render(diagnostics)
        isUsable = !diagnostics.contains { $0.severity == .error }
    }

    private mutating func read(_ root: YAMLNode) -> [Diagnostic] {
        guard let entries = root.entries else {
            return [Self.error("a configuration must be a mapping, but it is \(root.kindName)", root.position)]
        }
        return entries.compactMap { read($0) }
    }

    private mutating func read(_ entry: YAMLEntry) -> Diagnostic? {
        switch entry.key {
        case "access":
            guard let access = entry.value.string.flatMap(AccessLevel.init) else {
                return Self.error("'access' must be public, package or internal", entry.value.position)
            }
            options.access = access
        case "name":
            guard let name = entry.value.string, PlanOptions.accepts(name: name) else {
                return Self.error("'name' must be a name in Swift, such as LocalLab, and not API", entry.value.position)
            }
            options.name = name
        default:
            let hint = Suggestion.nearest(to: entry.key, among: Self.keys).map { "; did you mean '\($0)'?" } ?? ""
            let message = "\(entry.key.quoted) is no key of a configuration\(hint)"
            return Diagnostic(.error, code: "unknown-key", message, at: entry.position)
        }
        return nil
    }

    private static func error(_ message: String, _ position: SourcePosition) -> Diagnostic {
        Diagnostic(.error, code: "configuration", message, at: position)
    }
}
