// swift-tools-version: 6.1

import PackageDescription

// A package of its own: these tests need the real LocalLab, so `swift test` at the top must not count or skip them.
let package = Package(
    name: "real-server",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "locallab-swift", path: "../..")],
    targets: [
        .testTarget(
            name: "RealServerTests",
            dependencies: [.product(name: "LocalLab", package: "locallab-swift")],
            path: "RealServerTests"
        )
    ]
)
