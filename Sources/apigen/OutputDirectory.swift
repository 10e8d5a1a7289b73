import SwiftEmitter

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The directory that holds the generated files.
struct OutputDirectory {
    /// The path as the user wrote it.
    let path: String

    /// Writes every file and gives the names of those whose text is new.
    ///
    /// An unchanged file is written too: a build plugin's outputs must be newer than its inputs, or the build runs the
    /// tool again each time.
    func write(_ files: [GeneratedFile]) throws -> [String] {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw FileFailure(message: "the directory '\(path)' cannot be made; check the path and its permissions")
        }
        var changed: [String] = []
        for file in files {
            let contents = Array(file.contents.utf8)
            if read(file.name.rawValue) != contents { changed.append(file.name.rawValue) }
            try write(contents, name: file.name.rawValue)
        }
        return changed
    }

    /// What `--check` says: files that are missing or differ, and Swift files that nothing generates.
    func differences(from files: [GeneratedFile]) -> [String] {
        let names = files.map(\.name.rawValue)
        let missingOrDifferent = files.compactMap { file -> String? in
            let place = path(of: file.name.rawValue)
            guard let contents = read(file.name.rawValue) else { return "'\(place)' is missing" }
            return contents == Array(file.contents.utf8) ? nil : "'\(place)' differs"
        }
        let others = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let stale = others.filter { $0.hasSuffix(".swift") && !names.contains($0) }.sorted()
        return missingOrDifferent + stale.map { "'\(path(of: $0))' is not generated" }
    }

    /// The path of a file in the directory.
    func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    private func read(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(filePath: path(of: name)))).map(Array.init)
    }

    /// A reader sees the old file or the new one, never a part: the text goes to a hidden file that takes the name.
    private func write(_ contents: [UInt8], name: String) throws {
        do {
            try Data(contents).write(to: URL(filePath: path(of: name)), options: .atomic)
        } catch {
            throw FileFailure(message: "'\(path(of: name))' cannot be written; check the permissions of '\(path)'")
        }
    }
}
