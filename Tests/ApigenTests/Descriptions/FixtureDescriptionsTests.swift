import Foundation
import TestSupport
import Testing

/// Small descriptions of difficult cases: each is generated and compiles without warnings, or is rejected.
///
/// `# error` at the end of a line means that an error is reported for it, `# warning` that a warning is.
@Suite(.blocking) struct FixtureDescriptionsTests {
    private static let folder = TestPackage.root.appending(path: "Tests/ApigenTests/Fixtures/Descriptions")

    /// The descriptions in the folder; one of several files is in a folder of its own.
    private static var names: [String] {
        get throws {
            let entries = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return entries.map { $0.contains(".") ? $0 : "\($0)/openapi.yaml" }.sorted()
        }
    }

    @Test(arguments: try names)
    func isGeneratedAndCompilesOrIsRejectedAtTheMarkedLines(name: String) async throws {
        let marks = try Marks(Self.folder.appending(path: name))
        let (generation, compilation) = try await onThread {
            let tool = try ApigenRunner()
            let run = try tool.run("generate", Self.folder.appending(path: name).path, "--output", "out")
            return (run, run.status == 0 ? try Self.typecheck(in: tool) : nil)
        }
        let messages = generation.errors.split(separator: "\n")
        func reports(_ line: Int, _ severity: String) -> Bool {
            messages.contains { $0.contains("\(name):\(line):") && $0.contains(": \(severity): [") }
        }
        for line in marks.errors { #expect(reports(line, "error"), "no error at line \(line)") }
        for line in marks.warnings { #expect(reports(line, "warning"), "no warning at line \(line)") }
        #expect(generation.status == (marks.errors.isEmpty ? 0 : 2), "\(generation.errors)")
        #expect((compilation?.status ?? 0) == 0, "\(compilation?.output ?? "") \(compilation?.errors ?? "")")
    }

    private static func typecheck(in tool: ApigenRunner) throws -> ApigenRunner.Run {
        let files = try tool.names(in: "out").map { "out/\($0)" }
        let curl = TestPackage.root.appending(path: "Sources/CCurl/module.modulemap").path
        return try ApigenRunner.run(
            URL(filePath: "/usr/bin/env"),
            ["swiftc", "-typecheck", "-wmo", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Nasty"]
                + ["-I", TestPackage.products.appending(path: "Modules").path, "-Xcc", "-fmodule-map-file=\(curl)"]
                + files,
            in: tool.directory
        )
    }
}

/// The lines of a description for which a diagnostic is expected, from 1.
private struct Marks {
    private(set) var errors: [Int] = []
    private(set) var warnings: [Int] = []

    init(_ file: URL) throws {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasSuffix(" # error") { errors.append(index + 1) }
            if line.hasSuffix(" # warning") { warnings.append(index + 1) }
        }
    }
}
