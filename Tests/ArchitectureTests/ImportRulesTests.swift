import Foundation
import TestSupport
import Testing

/// Who may import whom. The compiler's own check (`--explicit-target-dependency-import-check`) does not see modules that
/// come through another one, and the most important rule is about such a module: the emitter must not read descriptions.
@Suite struct ImportRulesTests {
    /// What is everywhere, so says nothing about the architecture.
    private static let system: Set = ["Darwin", "Glibc", "Musl", "Dispatch", "Synchronization"]
    private static let foundation: Set = ["Foundation", "FoundationEssentials"]

    private static let allowed: [String: Set<String>] = [
        "OpenAPIReader": ["CYAML"],
        "APIPlan": ["OpenAPIReader"],
        "SwiftEmitter": ["APIPlan"],
        "DescriptionFiles": ["OpenAPIReader"],
        "APIDiff": ["OpenAPIReader"],
        "apigen": ["OpenAPIReader", "DescriptionFiles", "APIPlan", "SwiftEmitter", "APIDiff", "ArgumentParser"],
        "APIRuntime": ["CCurl", "HTTPTypes", "Logging"],
        "LocalLab": ["APIRuntime"],
        "LocalLabCLI": ["LocalLab", "ArgumentParser"],
        "MockServer": ["OpenAPIReader", "FlyingFox", "FlyingSocks"],
        "apimock": ["MockServer", "OpenAPIReader", "DescriptionFiles", "ArgumentParser"],
    ]

    /// Modules that read files, speak JSON or start processes; the others do without Foundation and start faster.
    private static let mayUseFoundation: Set = [
        "DescriptionFiles", "apigen", "APIRuntime", "MockServer", "apimock", "LocalLabCLI",
    ]

    /// Where a C library is seen.
    private static let cLibraries: [String: @Sendable (String) -> Bool] = [
        "CYAML": { $0 == "OpenAPIReader/YAML/YAMLParser.swift" },
        "CCurl": { $0.hasPrefix("APIRuntime/Curl/") },
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

    @Test func aCLibraryIsSeenInItsOwnPlaceAlone() throws {
        for file in try SourceTree.swiftFiles(under: "Sources") {
            for (library, isItsPlace) in Self.cLibraries where file.imports.contains(library) {
                #expect(isItsPlace(file.path), "\(file.path) imports \(library)")
            }
        }
    }

    @Test func onlyTheShippedModulesArePublic() throws {
        for file in try SourceTree.swiftFiles(under: "Sources") {
            let module = String(file.path.prefix { $0 != "/" })
            guard module != "APIRuntime", module != "LocalLab" else { continue }
            let lines = file.text.split(separator: "\n").filter { $0.contains(#/^\s*public\s/#) }
            #expect(lines.isEmpty, "\(file.path) declares something public: \(lines)")
        }
    }
}

/// The package's own files, for tests of rules that no compiler checks.
enum SourceTree {
    struct File {
        /// Relative to the folder that was asked for.
        var path: String
        var text: String

        /// The modules it imports, whatever the access level; a text in several lines may hold other imports.
        var imports: Set<String> {
            let statement = #/(?m)^\s*(?:@\w+ )*(?:(?:public|package|internal|private) )?import (\w+)/#
            let code = text.replacing(#/(?s)""".*?"""/#, with: "")
            return Set(code.matches(of: statement).map { String($0.1) })
        }
    }

    /// Every Swift file below a folder of the package; those that a tutorial shows belong to no module.
    static func swiftFiles(under folder: String) throws -> [File] {
        let base = TestPackage.root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") && !$0.contains(".docc/") }.sorted().map { name in
            File(path: name, text: try String(contentsOf: base.appending(path: name), encoding: .utf8))
        }
    }
}
