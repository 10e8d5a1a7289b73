import ClientGeneration
import DescriptionFiles
import OpenAPIReader

/// The location of a description: a file, or a file in a revision of a git repository.
enum DescriptionSource {
    /// The path of a file.
    case file(String)
    /// A file in a revision, written `git:REV:PATH`.
    case revision(GitRevision, path: String)

    /// The result of reading.
    struct Reading {
        /// The description; nil if there are errors.
        var description: OpenAPIDescription?

        /// The errors, as lines for standard error.
        var errors: [String]
    }

    /// Parses an argument of the user. Throws a `FileFailure` if it is not valid.
    init(_ name: String) throws {
        guard name.hasPrefix("git:") else {
            self = .file(name)
            return
        }
        let parts = name.dropFirst(4).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[0].hasPrefix("-") else {
            let advice = "write git:REV:PATH, such as git:HEAD:schema/openapi.yaml"
            throw FileFailure(message: "'\(name)' is not the name of a file in a revision; \(advice)")
        }
        self = .revision(GitRevision(name: String(parts[0])), path: String(parts[1]))
    }

    /// Reads the description. For a revision, overlays are read from the revision too, or else from the work tree.
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

    /// Returns the overlays of the configuration; for a revision, those of the configuration in that revision if there is one.
    func overlays(_ configuration: ConfigurationInput?) -> [String] {
        guard let configuration else { return [] }
        guard case .revision(let revision, _) = self else { return configuration.overlays }
        let path = configuration.file.path
        guard let bytes = try? revision.relativeToFiles.bytes(of: path) else { return configuration.overlays }
        return ConfigurationInput(file: InputFile(path: path, bytes: bytes)).overlays
    }

    /// The argument that names the description.
    var name: String {
        switch self {
        case .file(let path): path
        case .revision(let revision, let path): revision.fullName(of: path)
        }
    }

    private func overlayFile(_ path: String) throws -> InputFile {
        if case .revision(let revision, _) = self {
            if let bytes = try? revision.relativeToFiles.bytes(of: path) {
                return InputFile(path: revision.fullName(of: path), bytes: bytes)
            }
        }
        return try InputFile(path: path)
    }
}
