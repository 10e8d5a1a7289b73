import ArgumentParser
import ClientGeneration
import Platform

/// `apigen new-script`: writes a package of two files that calls LocalLab.
struct NewScriptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-script",
        abstract: "Writes a package of two files whose program calls LocalLab.",
        discussion: """
            The command creates the folder NAME in the current directory. 'swift run --package-path NAME' builds and runs \
            the program.
            """
    )

    @Argument(
        help: "The name of the program and of its folder: ASCII letters, digits, '-' and '_', beginning with a letter."
    )
    var name: String

    @Option(
        help:
            "The package locallab-swift: a folder, or the URL of a repository. (default: the clone that contains apigen)"
    )
    var package: String?

    func validate() throws {
        guard name.wholeMatch(of: #/[A-Za-z][A-Za-z0-9_-]*/#) != nil else {
            throw ValidationError(
                "'\(name)' is not a valid name for a program; use ASCII letters, digits, '-' and '_', beginning with a letter."
            )
        }
    }

    func run() throws {
        try ExitStatus.reporting {
            let script = ScriptPackage(name: name, source: try source())
            guard !FileManager.default.fileExists(atPath: name) else {
                throw FileFailure(message: "'\(name)' already exists; choose another name")
            }
            for file in script.files { try write(file.text, to: "\(name)/\(file.path)") }
            print("swift run --package-path \(name)")
        }
    }

    private func source() throws -> ScriptPackage.Source {
        if let package, package.contains("://") { return .repository(package) }
        guard let folder = package.map({ URL(filePath: $0) }) ?? Self.clone() else {
            throw FileFailure(
                message: "apigen is not part of a clone of locallab-swift; name a clone or a repository with --package"
            )
        }
        guard Self.isPackage(folder) else {
            throw FileFailure(message: "'\(folder.path)' is not a clone of locallab-swift; correct --package")
        }
        return .folder(folder.standardizedFileURL.path)
    }

    /// The package in which this program was built; SwiftPM puts programs into a folder inside it.
    private static func clone() -> URL? {
        var folder = URL(filePath: CommandLine.arguments[0]).standardizedFileURL
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            if isPackage(folder) { return folder }
        }
        return nil
    }

    private static func isPackage(_ folder: URL) -> Bool {
        let manifest = FileManager.default.contents(atPath: folder.appending(path: "Package.swift").path)
        return manifest.map { String(decoding: $0, as: UTF8.self).contains("name: \"locallab-swift\"") } == true
            && InputFile.isFolder(folder.appending(path: "Sources/LocalLab").path)
    }

    private func write(_ text: String, to path: String) throws {
        let file = URL(filePath: path)
        do {
            let folder = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        } catch {
            throw FileFailure(message: "'\(path)' cannot be written; check the permissions of the folder")
        }
    }
}
