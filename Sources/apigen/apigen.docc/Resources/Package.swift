// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Weather",
    platforms: [.macOS(.v15)],
    dependencies: [.package(path: "../locallab-swift")],
    targets: [
        .executableTarget(
            name: "Weather",
            dependencies: [.product(name: "APIRuntime", package: "locallab-swift")],
            plugins: [.plugin(name: "GenerateAPI", package: "locallab-swift")]
        )
    ]
)
