import Foundation
import TestSupport

/// A package in a temporary folder, which can be made read-only.
final class ConsumerPackage: Sendable {
    /// The folder of the package.
    let folder: URL
    private let parent: URL

    /// Creates an empty folder of this name in a new one.
    init(named name: String = "consumer") throws {
        parent = FileManager.default.temporaryDirectory.appending(path: "consumer-\(UUID().uuidString)")
        folder = parent.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? setPermissions(writable: true)
        try? FileManager.default.removeItem(at: parent)
    }

    /// A folder next to the package.
    func sibling(_ name: String) -> URL { parent.appending(path: name) }

    func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    /// Makes all files and folders of the package writable or read-only. This does not affect the user root.
    func setPermissions(writable: Bool) throws {
        for path in try [""] + FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: path)
            let mode = file.hasDirectoryPath || path.isEmpty ? 0o555 : 0o444
            try FileManager.default.setAttributes(
                [.posixPermissions: writable ? mode | 0o200 : mode],
                ofItemAtPath: file.path
            )
        }
    }

    /// All paths in the package, with the texts of the files.
    func contents() throws -> [String: String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return Dictionary(
            uniqueKeysWithValues: paths.map { path in
                (path, (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? "")
            }
        )
    }

    /// Runs SwiftPM in the package, and waits until it ends.
    func swift(_ arguments: String...) throws -> (status: Int32, output: String) { try swift(arguments) }

    /// Runs SwiftPM in the package, and waits until it ends.
    func swift(_ arguments: [String]) throws -> (status: Int32, output: String) {
        try Self.run(["swift", arguments[0], "--package-path", folder.path] + arguments.dropFirst())
    }

    /// Runs a program without input, and waits until it ends.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        let pipe = try ProgramPipe()
        process.standardOutput = pipe.writing
        process.standardError = pipe.writing
        try process.start()
        try pipe.writing.close()
        let output = String(decoding: pipe.readToEnd(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }
}
