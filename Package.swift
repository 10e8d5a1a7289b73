// swift-tools-version: 6.1

import PackageDescription

/// Imports stay inside the file that wrote them: a module's public face is what it says it is (SE-0409, SE-0444).
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// The tool of the build plugin. Every user builds it, so it is without the other commands of `apigen`.
///
/// `APIGEN_BUNDLE` selects an artifact bundle (SE-0305) in this package that contains the built tool; `make bundle` writes one.
let generator: Target =
    if let bundle = Context.environment["APIGEN_BUNDLE"] {
        .binaryTarget(name: "apigen-generate", path: bundle)
    } else {
        .executableTarget(
            name: "apigen-generate",
            dependencies: ["ClientGeneration", "Platform"],
            swiftSettings: strict
        )
    }

let package = Package(
    name: "locallab-swift",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "LocalLab", targets: ["LocalLab"]),
        .library(name: "APIRuntime", targets: ["APIRuntime"]),
        .plugin(name: "GenerateAPI", targets: ["GenerateAPI"]),
        .plugin(name: "RegenerateAPI", targets: ["RegenerateAPI"]),
        .executable(name: "apigen", targets: ["apigen"]),
        .executable(name: "apimock", targets: ["apimock"]),
        .executable(name: "locallab", targets: ["LocalLabCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.26.0"),
    ],
    targets: [
        // C libraries
        .systemLibrary(
            name: "CYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(
            name: "CCurl",
            pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]
        ),

        // The system's C library and Foundation under one import
        .target(name: "Platform", swiftSettings: strict),

        // The generator half: runs on the build machine
        .target(name: "OpenAPIReader", dependencies: ["CYAML"], swiftSettings: strict),
        .target(name: "APIPlan", dependencies: ["OpenAPIReader"], swiftSettings: strict),
        .target(name: "SwiftEmitter", dependencies: ["APIPlan"], swiftSettings: strict),
        .target(name: "DescriptionFiles", dependencies: ["OpenAPIReader", "Platform"], swiftSettings: strict),
        .target(name: "APIDiff", dependencies: ["OpenAPIReader"], swiftSettings: strict),
        .target(
            name: "ClientGeneration",
            dependencies: ["OpenAPIReader", "DescriptionFiles", "APIPlan", "SwiftEmitter", "Platform"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "apigen",
            dependencies: [
                "OpenAPIReader", "DescriptionFiles", "APIPlan", "SwiftEmitter", "APIDiff", "ClientGeneration",
                "Platform",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        generator,
        .plugin(name: "GenerateAPI", capability: .buildTool(), dependencies: ["apigen-generate"]),
        .plugin(
            name: "RegenerateAPI",
            capability: .command(
                intent: .custom(
                    verb: "regenerate-api",
                    description: "Write the code that GenerateAPI generates into Generated/, for review"
                ),
                permissions: [.writeToPackageDirectory(reason: "It rewrites the files in Generated/.")]
            ),
            dependencies: ["apigen"]
        ),

        // The runtime half: ships to users
        .target(name: "APIModels", dependencies: ["Platform"], swiftSettings: strict),
        .target(
            name: "HTTPTransport",
            dependencies: ["Platform", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: strict
        ),
        .target(
            name: "CurlTransport",
            dependencies: [
                "HTTPTransport", "CCurl", "Platform", .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "APIRuntime",
            dependencies: [
                "APIModels", "HTTPTransport", "CurlTransport", "Platform",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "LocalLab",
            dependencies: ["APIRuntime"],
            swiftSettings: strict,
            plugins: ["GenerateAPI"]
        ),

        // The program `locallab`; a folder of that name would be `LocalLab`'s where case does not count
        .executableTarget(
            name: "LocalLabCLI",
            dependencies: ["LocalLab", "Platform", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict
        ),

        // The server for demos and tests
        .target(
            name: "MockServer",
            dependencies: [
                "OpenAPIReader",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "apimock",
            dependencies: [
                "MockServer", "OpenAPIReader", "DescriptionFiles",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // The guide: what the README shows, built and run
        .executableTarget(
            name: "locallab-demo",
            dependencies: ["LocalLab", "MockServer", "OpenAPIReader", "DescriptionFiles"],
            path: "Examples/Demo",
            swiftSettings: strict
        ),

        // Tests
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "OpenAPIReaderTests",
            dependencies: ["OpenAPIReader", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "DescriptionFilesTests",
            dependencies: ["DescriptionFiles", "OpenAPIReader", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(name: "APIPlanTests", dependencies: ["APIPlan", "OpenAPIReader"], swiftSettings: strict),
        .testTarget(
            name: "SwiftEmitterTests",
            dependencies: ["SwiftEmitter", "APIPlan", "OpenAPIReader"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "APIDiffTests",
            dependencies: ["APIDiff", "APIPlan", "OpenAPIReader", "TestSupport"],
            exclude: ["Pairs"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ApigenTests",
            dependencies: ["apigen", "apigen-generate", "TestSupport"],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(name: "APIModelsTests", dependencies: ["APIModels", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "HTTPTransportTests",
            dependencies: ["HTTPTransport", "TestSupport", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CurlTransportTests",
            dependencies: [
                "CurlTransport", "HTTPTransport", "CCurl", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "APIRuntimeTests", dependencies: ["APIRuntime", "TestSupport"], swiftSettings: strict),
        // A client of every extension, for the tests of it: what the plugin generates cannot be in a test target itself
        .target(
            name: "GeneratedClient",
            dependencies: ["APIRuntime"],
            path: "Tests/GeneratedClient",
            exclude: ["apigen.yaml", "openapi.yaml"],
            swiftSettings: strict,
            plugins: ["GenerateAPI"]
        ),
        .testTarget(
            name: "GeneratedClientTests",
            dependencies: ["GeneratedClient", "APIRuntime", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "MockServerTests",
            dependencies: [
                "MockServer", "apimock", "OpenAPIReader", "DescriptionFiles", "TestSupport",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "LocalLabTests",
            dependencies: [
                "LocalLab", "MockServer", "OpenAPIReader", "DescriptionFiles", "APIPlan", "SwiftEmitter", "TestSupport",
                "locallab-demo",
            ],
            exclude: ["Transcripts"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "LocalLabCLITests",
            dependencies: [
                "LocalLabCLI", "LocalLab", "MockServer", "OpenAPIReader", "DescriptionFiles", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
        .testTarget(name: "PluginTests", dependencies: ["TestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
