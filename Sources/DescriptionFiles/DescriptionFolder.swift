package import OpenAPIReader
import Platform

/// The folder whose files a description may refer to: its own, or the one in the option `--root`.
///
/// Symbolic links are resolved before a path is checked, so that they cannot lead out of the folder.
package struct DescriptionFolder {
    /// The path as the user wrote it.
    private let name: String

    /// The path without symbolic links.
    private let path: String

    /// The maximum size of a file: more than all files of real descriptions together.
    private static let maximumBytes = 64 << 20

    /// Creates the folder of a description, or `root` if the user chose one.
    package init(description: String, root: String?) {
        let own = description.lastIndex(of: "/").map { String(description[...$0]) } ?? "."
        name = root ?? own
        path = Self.resolved(name)
    }

    /// A loader that reads the folder's files and refuses all others.
    package var loader: DocumentLoader {
        DocumentLoader { load($0) }
    }

    private func load(_ file: String) -> DocumentLoader.LoadResult {
        let refusal = "'\(file)' is outside '\(name)'; choose a folder that contains both with --root or in apigen.yaml"
        let written = URL(filePath: file).standardizedFileURL.path
        // For a path outside, it is not even checked whether the file exists.
        guard contains(written) || contains(Self.resolved(file)) else { return .refused(refusal) }
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: Self.resolved(file)) else {
            return .missing
        }
        guard contains(Self.resolved(file)) else { return .refused(refusal) }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            return .refused("'\(file)' is not a regular file")
        }
        guard let data = try? Data(contentsOf: URL(filePath: file)) else {
            return .refused("'\(file)' cannot be read; check its permissions")
        }
        guard data.count <= Self.maximumBytes else { return .refused("'\(file)' is larger than 64 MB") }
        return .text(Array(data))
    }

    private func contains(_ file: String) -> Bool {
        let folder = path.hasSuffix("/") ? path : path + "/"
        return file.hasPrefix(folder)
    }

    private static func resolved(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
