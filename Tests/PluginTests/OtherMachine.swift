import Foundation

/// A Swift SDK that cross-compiles for another machine with the same libraries, so that the products run here too.
///
/// SwiftPM builds the generator for the host, and the products for the other machine, with the condition `OTHER_MACHINE`.
struct OtherMachine {
    /// The arguments of `swift build`.
    let arguments: [String]

    /// Writes the SDK into a folder. On macOS there is none, because Xcode does the cross-compilation there.
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

    /// The headers and libraries of this machine, with those of Swift at the path where the driver expects them in an SDK.
    private static func systemRoot(in folder: URL, resources: String) throws -> String {
        let (root, files) = (folder.appending(path: "root"), FileManager.default)
        let libraries = root.appending(path: "usr/lib")
        try files.createDirectory(at: libraries, withIntermediateDirectories: true)
        func link(_ path: String, to destination: String) throws {
            try files.createSymbolicLink(atPath: root.appending(path: path).path, withDestinationPath: destination)
        }
        try link("usr/include", to: "/usr/include")
        for name in ["lib", "lib64"] where files.fileExists(atPath: "/\(name)") { try link(name, to: "/\(name)") }
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
