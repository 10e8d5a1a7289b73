// swift-tools-version: 6.1

import PackageDescription

/// The examples are one package, so that they share a build. The README of each shows its own manifest.
let locallab = Target.Dependency.product(name: "LocalLab", package: "locallab-swift")

let package = Package(
    name: "locallab-examples",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "locallab-swift", path: "..")],
    targets: [
        // A library that uses the async client, a program that uses the library, and its unit test without a server
        .target(name: "Stories", dependencies: [locallab], path: "Library/Stories"),
        .executableTarget(name: "library", dependencies: ["Stories"], path: "Library/Program"),
        .testTarget(
            name: "StoriesTests",
            dependencies: ["Stories", locallab],
            path: "Testing",
            exclude: ["README.md"]
        ),

        // Programs that use the sync client
        .executableTarget(name: "script", dependencies: [locallab], path: "Script", exclude: ["README.md"]),
        .executableTarget(name: "chat", dependencies: [locallab], path: "Chat", exclude: ["README.md"]),

        // Another API
        .executableTarget(
            name: "museum",
            dependencies: [.product(name: "APIRuntime", package: "locallab-swift")],
            path: "Museum",
            exclude: ["README.md"],
            plugins: [.plugin(name: "GenerateAPI", package: "locallab-swift")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
