// swift-tools-version: 6.1

import PackageDescription

// A separate package, because these tests need a real LocalLab server: `swift test` in the main package neither runs nor skips them.
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
