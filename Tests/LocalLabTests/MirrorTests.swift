import APIPlan
import Foundation
import OpenAPIReader
import SwiftEmitter
import TestSupport
import Testing

/// The hand-written sync client against what the description asks of it.
@Suite struct MirrorTests {
    /// LocalLab's description, with an operation more where one is asked for.
    private static func plan(adding operation: String = "") throws -> ClientPlan {
        let file = TestPackage.root.appending(path: "schema/locallab.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacing("\npaths:\n", with: "\npaths:\n\(operation)", maxReplacements: 1)
        let overlay = TestPackage.root.appending(path: "schema/locallab.overlay.yaml")
        let knowledge = OverlaySource(text: Array(try Data(contentsOf: overlay)), file: "locallab.overlay.yaml")
        let reading = DescriptionReader.read(Array(text.utf8), file: "locallab.yaml", overlays: [knowledge])
        let description = try #require(reading.description, "\(reading.diagnostics)")
        let planning = ClientPlanner.plan(description, options: PlanOptions(access: .public, name: "LocalLab"))
        return try #require(planning.plan)
    }

    @Test func theSyncClientHasEveryMethodWithTheSameDefaults() throws {
        let file = TestPackage.root.appending(path: "Sources/LocalLab/SyncLocalLabClient.swift")
        let written = Self.onOneLine(try String(contentsOf: file, encoding: .utf8))
        let signatures = SyncProtocolEmitter.signatures(try Self.plan())
        #expect(signatures.count == 21)
        for signature in signatures {
            #expect(written.contains("public \(Self.onOneLine(signature)) {"), "the sync client lacks '\(signature)'")
        }
    }

    @Test func anOperationWithoutASyncMethodStopsTheBuildAndIsNamed() async throws {
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

    /// What the compiler says about the generated client of a plan together with the hand-written files.
    private static func typecheck(_ plan: ClientPlan) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mirror-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files = try FileManager.default.contentsOfDirectory(
            at: TestPackage.root.appending(path: "Sources/LocalLab"),
            includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "swift" }
        for file in FileEmitter.files(plan) {
            let place = folder.appending(path: file.name.rawValue)
            try Data(file.contents.utf8).write(to: place)
            files.append(place)
        }
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments =
            ["swiftc", "-typecheck", "-swift-version", "6", "-module-name", "LocalLab"]
            + ["-enable-upcoming-feature", "InternalImportsByDefault", "-package-name", "locallab_swift"]
            + ["-I", Self.modules.path, "-Xcc", "-fmodule-map-file=\(Self.curlModuleMap.path)"]
            + files.map(\.path)
        let pipe = Pipe()
        compiler.standardError = pipe
        compiler.standardOutput = pipe
        try compiler.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        compiler.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }

    /// Where the build that runs this test left the modules.
    private static let modules = TestPackage.products.appending(path: "Modules")
    private static let curlModuleMap = TestPackage.root.appending(path: "Sources/CCurl/module.modulemap")

    /// The text with each run of white space as one space, and none inside the ends of a list.
    private static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("( ", with: "(").replacing(" )", with: ")")
    }
}
