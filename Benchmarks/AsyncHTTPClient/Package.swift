// swift-tools-version: 6.1

import PackageDescription

// A separate package, so that the other benchmarks run even if this dependency cannot be downloaded.
let package = Package(
    name: "async-http-client-benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0")],
    targets: [
        .executableTarget(
            name: "ahc",
            dependencies: [.product(name: "AsyncHTTPClient", package: "async-http-client")]
        )
    ]
)
