import Foundation
import TestSupport
import Testing

/// Which module may import which. The compiler's own check (`--explicit-target-dependency-import-check`) does not see modules
/// that another module re-exports, and the most important rule is about such a module: the emitter must not read descriptions.
@Suite struct ImportRulesTests {
    /// Modules of the system, which any module may import.
    private static let system: Set = ["Darwin", "Glibc", "Musl", "Dispatch", "Swift", "Synchronization"]
    private static let foundation: Set = ["Foundation", "FoundationEssentials"]

    private static let allowed: [String: Set<String>] = [
        "Platform": [],
        "OpenAPIReader": ["CYAML"],
        "APIPlan": ["OpenAPIReader"],
        "SwiftEmitter": ["APIPlan"],
        "DescriptionFiles": ["OpenAPIReader", "Platform"],
        "APIDiff": ["OpenAPIReader"],
        "ClientGeneration": ["OpenAPIReader", "DescriptionFiles", "APIPlan", "SwiftEmitter", "Platform"],
        "apigen": [
            "OpenAPIReader", "DescriptionFiles", "APIPlan", "SwiftEmitter", "APIDiff", "ClientGeneration",
            "ArgumentParser", "Platform",
        ],
        // Every user of the plugin builds this tool, so it must not grow.
        "apigen-generate": ["ClientGeneration", "Platform"],
        "APIModels": ["Platform"],
        "HTTPTransport": ["HTTPTypes", "Platform"],
        "CurlTransport": ["HTTPTransport", "CCurl", "HTTPTypes", "Platform"],
        "APIRuntime": ["APIModels", "HTTPTransport", "CurlTransport", "HTTPTypes", "Logging", "Platform"],
        "LocalLab": ["APIRuntime"],
        "LocalLabCLI": ["LocalLab", "ArgumentParser", "Platform"],
        "MockServer": ["OpenAPIReader", "FlyingFox", "FlyingSocks"],
        "apimock": ["MockServer", "OpenAPIReader", "DescriptionFiles", "ArgumentParser"],
    ]

    /// Modules that read files, use JSON or start processes; the others do without Foundation and start faster. The runtime
    /// takes what it needs from `Platform`.
    private static let mayUseFoundation: Set = [
        "Platform", "DescriptionFiles", "ClientGeneration", "apigen", "MockServer", "apimock", "LocalLabCLI",
    ]

    /// The one file or target that imports a C library.
    private static let cLibraries: [String: @Sendable (String) -> Bool] = [
        "CYAML": { $0 == "OpenAPIReader/YAML/YAMLParser.swift" },
        "CCurl": { $0.hasPrefix("CurlTransport/") },
    ]

    /// Modules whose API users see; all others use `package`.
    private static let shipped: Set = [
        "Platform", "APIModels", "HTTPTransport", "CurlTransport", "APIRuntime", "LocalLab",
    ]

    @Test func everyModuleImportsOnlyWhatTheTableAllows() throws {
        let sources = try SourceTree.swiftFiles(under: "Sources")
        #expect(sources.count > 50)
        for file in sources {
            let module = String(file.path.prefix { $0 != "/" })
            var allowed = try #require(Self.allowed[module], "\(module) is not in the table").union(Self.system)
            if Self.mayUseFoundation.contains(module) { allowed.formUnion(Self.foundation) }
            for name in file.imports where !allowed.contains(name) {
                Issue.record("\(file.path) imports \(name), which \(module) may not")
            }
        }
    }

    /// The modules have other names on other systems, so each file would need an `#if canImport` block.
    @Test func onlyPlatformImportsTheSystemsOwnModules() throws {
        let own: Set = ["Darwin", "Glibc", "Musl", "FoundationEssentials"]
        for file in try SourceTree.swiftFiles(under: "Sources") where !file.path.hasPrefix("Platform/") {
            let found = own.intersection(file.imports)
            #expect(found.isEmpty, "\(file.path) imports \(found.sorted()); import Platform instead")
        }
    }

    @Test func aCLibraryIsImportedInOneTargetOnly() throws {
        for file in try SourceTree.swiftFiles(under: "Sources") {
            for (library, isAllowed) in Self.cLibraries where file.imports.contains(library) {
                #expect(isAllowed(file.path), "\(file.path) imports \(library)")
            }
        }
    }

    @Test func onlyTheShippedModulesArePublic() throws {
        for file in try SourceTree.swiftFiles(under: "Sources") {
            let module = String(file.path.prefix { $0 != "/" })
            guard !Self.shipped.contains(module) else { continue }
            let lines = file.text.split(separator: "\n").filter { $0.contains(#/^\s*public\s/#) }
            #expect(lines.isEmpty, "\(file.path) declares something public: \(lines)")
        }
    }
}
