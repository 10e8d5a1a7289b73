// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that nobody who builds the client builds its benchmarks.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "locallab-swift", path: "..")],
    targets: [
        .executableTarget(name: "calls", dependencies: [.product(name: "LocalLab", package: "locallab-swift")]),
        .executableTarget(name: "script", dependencies: [.product(name: "LocalLab", package: "locallab-swift")]),
    ]
)
