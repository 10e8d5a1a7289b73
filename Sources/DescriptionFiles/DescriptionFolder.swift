package import OpenAPIReader

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The folder whose files a description may refer to: its own, or the one that `--root` names.
///
/// A symbolic link counts as what it leads to, so that none leads out of the folder.
package struct DescriptionFolder {
    /// The folder as the user knows it.
    private let name: String

    /// The folder without symbolic links.
    private let path: String

    /// More than real descriptions have in all their files.
    private static let mostBytes = 64 << 20

    /// Takes the folder of a description, or `root` where the user named one.
    package init(description: String, root: String?) {
        let own = description.lastIndex(of: "/").map { String(description[...$0]) } ?? "."
        name = root ?? own
        path = Self.resolved(name)
    }

    /// Gives the folder's files and refuses all others.
    package var loader: DocumentLoader {
        DocumentLoader { load($0) }
    }

    private func load(_ file: String) -> DocumentLoader.Answer {
        let refusal = "'\(file)' is outside '\(name)'; name a folder that holds both with --root or in apigen.yaml"
        let written = URL(filePath: file).standardizedFileURL.path
        // A place outside is not even asked whether there is a file.
        guard holds(written) || holds(Self.resolved(file)) else { return .refused(refusal) }
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: Self.resolved(file)) else {
            return .missing
        }
        guard holds(Self.resolved(file)) else { return .refused(refusal) }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            return .refused("'\(file)' is no file")
        }
        guard let data = try? Data(contentsOf: URL(filePath: file)) else {
            return .refused("'\(file)' cannot be read; check its permissions")
        }
        guard data.count <= Self.mostBytes else { return .refused("'\(file)' is larger than 64 MB") }
        return .text(Array(data))
    }

    private func holds(_ file: String) -> Bool {
        let folder = path.hasSuffix("/") ? path : path + "/"
        return file.hasPrefix(folder)
    }

    private static func resolved(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
