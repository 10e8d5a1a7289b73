// swift-tools-version: 6.1

import PackageDescription

// A separate package, so that building the client does not build its benchmarks.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "locallab-swift", path: "..")],
    targets: [
        .target(name: "Usage"),
        .executableTarget(
            name: "calls",
            dependencies: ["Usage", .product(name: "LocalLab", package: "locallab-swift")]
        ),
        .executableTarget(
            name: "script",
            dependencies: [.product(name: "LocalLab", package: "locallab-swift")]
        ),
        .executableTarget(
            name: "coding",
            dependencies: ["Usage", .product(name: "APIRuntime", package: "locallab-swift")],
            plugins: [.plugin(name: "GenerateAPI", package: "locallab-swift")]
        ),
        .executableTarget(name: "urlsession", dependencies: ["Usage"]),
    ]
)
