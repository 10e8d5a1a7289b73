import Foundation
import PackagePlugin

/// An API description of a target, and the configuration next to it.
///
/// Both plugins compile this file, each through a symbolic link in its folder: a plugin cannot depend on a library target.
struct TargetDescription {
    /// The description.
    let file: URL

    /// `NAME` in `NAME.openapi.yaml`; empty for `openapi.yaml` and for a description in `schema/`.
    let name: String

    /// The configuration; nil if there is none.
    let config: URL?

    private init(_ file: URL, name: String = "") {
        self.file = file
        self.name = name
        let config = file.deletingLastPathComponent().appending(
            path: name.isEmpty ? "apigen.yaml" : "\(name).apigen.yaml"
        )
        self.config = FileManager.default.fileExists(atPath: config.path) ? config : nil
    }

    /// Returns the first of `candidates` that exists, and every `NAME.openapi.yaml` in the target's folder.
    static func all(of target: any Target, in package: Package) -> [TargetDescription] {
        let single = candidates(of: target, in: package).first { FileManager.default.fileExists(atPath: $0.path) }
        let files = (try? FileManager.default.contentsOfDirectory(atPath: target.directoryURL.path)) ?? []
        let named = files.sorted().compactMap { file -> TargetDescription? in
            for ending in extensions.map({ ".openapi.\($0)" }) where file.hasSuffix(ending) {
                let name = String(file.dropLast(ending.count))
                return name.isEmpty ? nil : TargetDescription(target.directoryURL.appending(path: file), name: name)
            }
            return nil
        }
        return (single.map { [TargetDescription($0)] } ?? []) + named
    }

    /// Returns the paths at which a target's description without a name may be, in the order in which they are tried.
    static func candidates(of target: any Target, in package: Package) -> [URL] {
        let own = extensions.map { target.directoryURL.appending(path: "openapi.\($0)") }
        let shared = package.directoryURL.appending(path: "schema/\(target.name.lowercased()).yaml")
        // For a target called apigen, this path is the configuration of another description.
        return shared.lastPathComponent == "apigen.yaml" ? own : own + [shared]
    }

    /// The extensions of a description's file name.
    static let extensions = ["yaml", "yml", "json"]

    /// The folder for the generated files in `folder`.
    func output(in folder: URL) -> URL {
        name.isEmpty ? folder : folder.appending(path: name)
    }

    /// The arguments of `apigen` for this description, after the name of the command.
    func arguments(output: URL) -> [String] {
        [file.path, "--output", output.path]
            + (name.isEmpty ? [] : ["--file-prefix", name])
            + (config.map { ["--config", $0.path] } ?? [])
    }
}
