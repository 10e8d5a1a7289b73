import APIPlan
import Foundation
import OpenAPIReader
import SwiftEmitter
import TestSupport
import Testing

/// Compares the hand-written sync client with the operations of the description.
@Suite struct SyncLocalLabClientTests {
    /// Plans LocalLab's description, with an additional operation if one is given.
    private static func plan(adding operation: String = "") throws -> ClientPlan {
        let file = TestPackage.root.appending(path: "schema/locallab.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacing("\npaths:\n", with: "\npaths:\n\(operation)", maxReplacements: 1)
        let overlay = TestPackage.root.appending(path: "schema/locallab.overlay.yaml")
        let source = OverlaySource(text: Array(try Data(contentsOf: overlay)), file: "locallab.overlay.yaml")
        let reading = DescriptionReader.read(Array(text.utf8), file: "locallab.yaml", overlays: [source])
        let description = try #require(reading.description, "\(reading.diagnostics)")
        let planning = ClientPlanner.plan(description, options: PlanOptions(access: .public, name: "LocalLab"))
        return try #require(planning.plan)
    }

    @Test func everyMethodExistsWithTheSameDefaults() throws {
        let file = TestPackage.root.appending(path: "Sources/LocalLab/SyncLocalLabClient.swift")
        let written = Self.onOneLine(try String(contentsOf: file, encoding: .utf8))
        let signatures = SyncProtocolEmitter.signatures(try Self.plan())
        #expect(signatures.count == 21)
        for signature in signatures {
            #expect(
                written.contains("public \(Self.onOneLine(signature)) {"),
                "the sync client has no method '\(signature)'"
            )
        }
    }

    @Test func theCompilerReportsAnOperationWithoutASyncMethod() async throws {
        let added = """
              /models/forget/{model_id}:
                delete:
                  x-swift-name: forgetModel
                  parameters:
                    - { name: model_id, in: path, required: true, schema: { type: string } }
                  responses:
                    '204': { description: Forgotten. }

            """
        let complete = try await onThread { try Self.typecheck(Self.plan()) }
        #expect(complete == "")
        let output = try await onThread { try Self.typecheck(Self.plan(adding: added)) }
        #expect(output.contains("error: type 'SyncLocalLabClient' does not conform to protocol 'SyncLocalLabAPI'"))
        #expect(output.contains("func forgetModel"))
    }

    /// Returns the compiler's messages for the generated client of a plan together with the hand-written files.
    private static func typecheck(_ plan: ClientPlan) throws -> String {
        let folder = try TemporaryFolder()
        var files = try FileManager.default.contentsOfDirectory(
            at: TestPackage.root.appending(path: "Sources/LocalLab"),
            includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "swift" }
        for file in FileEmitter.files(plan) {
            let path = folder.url.appending(path: file.name.rawValue)
            try Data(file.contents.utf8).write(to: path)
            files.append(path)
        }
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments =
            ["swiftc", "-typecheck", "-swift-version", "6", "-module-name", "LocalLab"]
            + ["-enable-upcoming-feature", "InternalImportsByDefault", "-package-name", "locallab_swift"]
            + ["-I", Self.modules.path, "-Xcc", "-fmodule-map-file=\(Self.curlModuleMap.path)"]
            + files.map(\.path)
        // A file, because another test's process may inherit a pipe and keep it open.
        let messages = folder.url.appending(path: "messages.txt")
        try Data().write(to: messages)
        let handle = try FileHandle(forWritingTo: messages)
        compiler.standardError = handle
        compiler.standardOutput = handle
        try compiler.start()
        compiler.waitUntilExit()
        return try String(contentsOf: messages, encoding: .utf8)
    }

    /// The modules of the build that this test belongs to.
    private static let modules = TestPackage.products.appending(path: "Modules")
    private static let curlModuleMap = TestPackage.root.appending(path: "Sources/CCurl/module.modulemap")

    /// Returns the text on one line: white space becomes one space, and is removed next to parentheses.
    private static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("( ", with: "(").replacing(" )", with: ")")
    }
}
