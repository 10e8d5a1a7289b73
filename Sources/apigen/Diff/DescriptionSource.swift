import DescriptionFiles
import OpenAPIReader

/// Where a description is: in a file, or in a revision of a git repository.
enum DescriptionSource {
    /// A file by its path.
    case file(String)
    /// A file of a revision, as `git:REV:PATH` names it.
    case revision(GitRevision, path: String)

    /// What reading gave.
    struct Reading {
        /// The description; nil where `errors` say why there is none.
        var description: OpenAPIDescription?

        /// Lines for standard error.
        var errors: [String]
    }

    /// Takes what the user wrote.
    init(_ name: String) throws {
        guard name.hasPrefix("git:") else {
            self = .file(name)
            return
        }
        let parts = name.dropFirst(4).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[0].hasPrefix("-") else {
            let advice = "write git:REV:PATH, such as git:HEAD:schema/openapi.yaml"
            throw FileFailure(message: "'\(name)' names no file of a revision; \(advice)")
        }
        self = .revision(GitRevision(name: String(parts[0])), path: String(parts[1]))
    }

    /// Reads the description; overlays are taken from where it is, and from the file where a revision has none.
    func read(overlays: [String], root: String?) throws -> Reading {
        let file: InputFile
        let loader: DocumentLoader
        switch self {
        case .file(let path):
            file = try InputFile(path: path)
            loader = DescriptionFolder(description: path, root: root).loader
        case .revision(let revision, let path):
            file = InputFile(path: revision.fullName(of: path), bytes: try revision.bytes(of: path))
            loader = revision.loader
        }
        let sources = try overlays.map { path in
            let overlay = try overlayFile(path)
            return OverlaySource(text: overlay.bytes, file: overlay.path)
        }
        let result = DescriptionReader.read(file.bytes, file: file.path, overlays: sources, loader: loader)
        let errors = result.diagnostics.filter { $0.severity == .error }
        let lines = file.render(errors, sources: result.sources, ending: "")
        return Reading(description: result.description, errors: lines)
    }

    /// The overlays that a configuration names, or the same configuration in the revision where it has one.
    func overlays(_ configuration: ConfigurationInput?) -> [String] {
        guard let configuration else { return [] }
        guard case .revision(let revision, _) = self else { return configuration.overlays }
        let path = configuration.file.path
        let beside = GitRevision(name: revision.name, isBesideFile: true)
        guard let bytes = try? beside.bytes(of: path) else { return configuration.overlays }
        return ConfigurationInput(file: InputFile(path: path, bytes: bytes)).overlays
    }

    /// What the user could write for the description.
    var name: String {
        switch self {
        case .file(let path): path
        case .revision(let revision, let path): revision.fullName(of: path)
        }
    }

    private func overlayFile(_ path: String) throws -> InputFile {
        if case .revision(let revision, _) = self {
            let beside = GitRevision(name: revision.name, isBesideFile: true)
            if let bytes = try? beside.bytes(of: path) {
                return InputFile(path: beside.fullName(of: path), bytes: bytes)
            }
        }
        return try InputFile(path: path)
    }
}
