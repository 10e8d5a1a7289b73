import Testing

/// The folders of a target form layers: a file may name types of its own folder and of folders below, never in a circle.
///
/// A folder depends on another one when a file in it names a type that a file in the other one declares. Files at the top
/// of a target count as a folder of their own. Dependencies between targets are the compiler's matter.
@Suite struct FolderCycleTests {
    @Test func noTargetHasADependencyCycleBetweenItsFolders() throws {
        let targets = try SourceTree.folders(in: "Sources")
        #expect(targets.count > 10)
        for target in targets {
            for cycle in FolderGraph(try SourceTree.swiftFiles(under: "Sources/\(target)")).cycles {
                Issue.record("folders of \(target) depend on each other:\n\(cycle)")
            }
        }
    }

    @Test func aCycleIsFoundAndNamed() {
        let graph = FolderGraph([
            SourceFile(path: "Low/A.swift", text: "struct A { var b: B }"),
            SourceFile(path: "Middle/B.swift", text: "/// C\nstruct B { var c: C }"),
            SourceFile(path: "High/C.swift", text: "struct C { var a: A }"),
            SourceFile(path: "Top.swift", text: "let all = (A.self, C.self, \"Top\")"),
        ])
        #expect(
            graph.cycles == [
                """
                High → Low: C.swift names A
                Low → Middle: A.swift names B
                Middle → High: B.swift names C
                """
            ]
        )
    }

    @Test func layersHaveNoCycle() {
        let graph = FolderGraph([
            SourceFile(path: "Low/A.swift", text: "struct A { var name = \"C\" }"),
            SourceFile(path: "High/C.swift", text: "struct C { var a: A }"),
        ])
        #expect(graph.cycles.isEmpty)
    }
}

/// Which folder names types of which other folder.
struct FolderGraph {
    /// By the folder that depends and the one it depends on: the file and the type of one such use.
    private var uses: [String: [String: (file: String, type: String)]] = [:]

    init(_ files: [SourceFile]) {
        var declaring: [String: [SourceFile]] = [:]
        for file in files { for type in file.declaredTypes { declaring[type, default: []].append(file) } }
        for file in files {
            for type in file.usedNames.sorted() {
                // A name that the folder declares itself is meant by its own files.
                let others = declaring[type] ?? []
                guard !others.contains(where: { $0.folder == file.folder }) else { continue }
                for other in others where uses[file.folder]?[other.folder] == nil {
                    uses[file.folder, default: [:]][other.folder] = (file.name, type)
                }
            }
        }
    }

    /// A line for each dependency inside a cycle, one text for each group of folders that depend on each other.
    var cycles: [String] {
        let folders = uses.keys.sorted()
        let reached = Dictionary(uniqueKeysWithValues: folders.map { ($0, everythingBelow($0)) })
        var seen: Set<String> = []
        var cycles: [String] = []
        for folder in folders where reached[folder]?.contains(folder) == true && !seen.contains(folder) {
            let group = folders.filter {
                reached[folder]?.contains($0) == true && reached[$0]?.contains(folder) == true
            }
            seen.formUnion(group)
            let lines = group.flatMap { from in
                group.compactMap { to in uses[from]?[to].map { "\(from) → \(to): \($0.file).swift names \($0.type)" } }
            }
            cycles.append(lines.joined(separator: "\n"))
        }
        return cycles
    }

    private func everythingBelow(_ folder: String) -> Set<String> {
        var found: Set<String> = []
        var open = uses[folder].map { Array($0.keys) } ?? []
        while let next = open.popLast() {
            guard found.insert(next).inserted else { continue }
            open += uses[next].map { Array($0.keys) } ?? []
        }
        return found
    }
}
