import Foundation
import TestSupport
import Testing

/// Runs the built `apigen` in a temporary directory, which is removed with the value.
final class ApigenRunner: Sendable {
    /// The result of a run.
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "apigen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    /// Runs `apigen` with arguments.
    func run(_ arguments: String...) throws -> Run { try run(arguments) }

    /// Runs `apigen`, or another tool of the package, with arguments and with changes to the environment.
    func run(_ arguments: [String], tool: String = "apigen", environment: [String: String] = [:]) throws -> Run {
        try Self.run(
            TestPackage.products.appending(path: tool),
            arguments,
            in: directory,
            environment: isolatedEnvironment.merging(environment) { $1 }
        )
    }

    /// Runs `git` with arguments, and requires success.
    func git(_ arguments: String...) throws {
        let author = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
        let run = try Self.run(
            URL(filePath: "/usr/bin/env"),
            ["git"] + author + arguments,
            in: directory,
            environment: isolatedEnvironment
        )
        try #require(run.status == 0, "\(run.errors)")
    }

    /// The environment without what a user may have set for git and curl: configuration files, variables and proxies.
    private var isolatedEnvironment: [String: String] {
        let own = ProcessInfo.processInfo.environment.filter { name, _ in
            !name.hasPrefix("GIT_") && !name.hasPrefix("LC_") && !name.lowercased().hasSuffix("_proxy")
                && !["LANGUAGE", "LANG", "XDG_CONFIG_HOME", "CURL_HOME"].contains(name)
        }
        let changed = ["HOME": directory.path, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"]
        return own.merging(changed) { $1 }
    }

    /// Type-checks the Swift files of a folder as strictly as a build in Swift 6 mode does.
    func typecheck(_ folder: String) throws -> Run {
        try compile(folder, ["-typecheck", "-wmo", "-warnings-as-errors"])
    }

    /// Runs the compiler on the Swift files of a folder.
    func compile(_ folder: String, _ flags: [String]) throws -> Run {
        let curl = TestPackage.root.appending(path: "Sources/CCurl/module.modulemap").path
        return try Self.run(
            URL(filePath: "/usr/bin/env"),
            ["swiftc", "-swift-version", "6", "-module-name", "Generated"] + flags
                + ["-I", TestPackage.products.appending(path: "Modules").path, "-Xcc", "-fmodule-map-file=\(curl)"]
                + (try names(in: folder).map { "\(folder)/\($0)" }),
            in: directory
        )
    }

    /// Writes a file into the directory.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: directory.appending(path: name))
    }

    /// The text of a file in the directory.
    func read(_ name: String) throws -> String {
        try String(contentsOf: directory.appending(path: name), encoding: .utf8)
    }

    /// The modification date of a file in the directory.
    func modificationDate(of name: String) throws -> Date {
        let attributes = try FileManager.default.attributesOfItem(atPath: directory.appending(path: name).path)
        return try #require(attributes[.modificationDate] as? Date)
    }

    /// The sorted names of the files in a folder of the directory.
    func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.appending(path: folder).path).sorted()
    }

    /// Runs a program and waits until it ends. Without an environment, it has that of the tests.
    static func run(
        _ program: URL,
        _ arguments: [String],
        in directory: URL,
        environment: [String: String]? = nil
    ) throws -> Run {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = directory
        if let environment { process.environment = environment }
        process.standardInput = FileHandle.nullDevice
        let output = directory.appending(path: ".out-\(UUID().uuidString)")
        let errors = directory.appending(path: ".err-\(UUID().uuidString)")
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.start()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8)
        )
    }
}
