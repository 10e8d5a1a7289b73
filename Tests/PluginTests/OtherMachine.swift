import Foundation

/// A Swift SDK for a machine that has this one's libraries, so that a build is one for another machine and yet can be run here:
/// SwiftPM keeps apart what it builds for the machine that builds, which is the generator, and for the other one.
///
/// What is compiled for the other machine sees the condition `OTHER_MACHINE`.
struct OtherMachine {
    /// What `swift build` is told.
    let arguments: [String]

    /// Writes the SDK into a folder. On a Mac nothing is written: there, cross compiling is the work of Xcode.
    init(in folder: URL) throws {
        #if os(Linux)
            let target = try JSONDecoder().decode(Info.self, from: Data(Self.targetInfo().utf8))
            let resources = target.paths.runtimeResourcePath
            let root = try Self.systemRoot(in: folder, resources: resources)
            let bundle = folder.appending(path: "other.artifactbundle")
            try FileManager.default.createDirectory(
                at: bundle.appending(path: "other"),
                withIntermediateDirectories: true
            )
            let variant = #"{"type":"swiftSDK","version":"1","variants":[{"path":"other"}]}"#
            try Data(#"{"schemaVersion":"1.0","artifacts":{"other":\#(variant)}}"#.utf8)
                .write(to: bundle.appending(path: "info.json"))
            let paths =
                #""sdkRootPath":"\#(root)","swiftResourcesPath":"\#(resources)","toolsetPaths":["toolset.json"]"#
            try Data(#"{"schemaVersion":"4.0","targetTriples":{"\#(target.target.triple)":{\#(paths)}}}"#.utf8)
                .write(to: bundle.appending(path: "other/swift-sdk.json"))
            try Data(#"{"schemaVersion":"1.0","swiftCompiler":{"extraCLIOptions":["-DOTHER_MACHINE"]}}"#.utf8)
                .write(to: bundle.appending(path: "other/toolset.json"))
            arguments = ["--swift-sdks-path", folder.path, "--swift-sdk", "other"]
        #else
            arguments = []
        #endif
    }

    /// This machine's headers and libraries, with those of Swift where the driver looks for them in an SDK.
    private static func systemRoot(in folder: URL, resources: String) throws -> String {
        let (root, files) = (folder.appending(path: "root"), FileManager.default)
        let libraries = root.appending(path: "usr/lib")
        try files.createDirectory(at: libraries, withIntermediateDirectories: true)
        func link(_ path: String, to destination: String) throws {
            try files.createSymbolicLink(atPath: root.appending(path: path).path, withDestinationPath: destination)
        }
        try link("usr/include", to: "/usr/include")
        for place in ["lib", "lib64"] where files.fileExists(atPath: "/\(place)") { try link(place, to: "/\(place)") }
        for name in try files.contentsOfDirectory(atPath: "/usr/lib") where name != "swift" {
            try link("usr/lib/\(name)", to: "/usr/lib/\(name)")
        }
        try link("usr/lib/swift", to: resources)
        return root.path
    }

    private static func targetInfo() throws -> String {
        try ConsumerPackage.run(["swiftc", "-print-target-info"]).output
    }

    private struct Info: Decodable {
        struct Target: Decodable { var triple: String }
        struct Paths: Decodable { var runtimeResourcePath: String }
        var target: Target
        var paths: Paths
    }
}
