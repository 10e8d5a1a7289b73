// swift-tools-version: 6.1

import PackageDescription

// Apart from the other benchmarks, which run without it where its dependency cannot be had.
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
