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

    /// What the names of the files begin with, so that a module can hold those of two APIs.
    var filePrefix = ""

    /// Writes every file and gives the names of those whose text is new.
    ///
    /// A file whose text is the same is left alone, so that a build has nothing to compile again.
    func write(_ files: [GeneratedFile]) throws -> [String] {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw FileFailure(message: "the directory '\(path)' cannot be made; check the path and its permissions")
        }
        var changed: [String] = []
        for file in files {
            let contents = Array(file.contents.utf8)
            let name = filePrefix + file.name.rawValue
            guard read(name) != contents else { continue }
            changed.append(name)
            try write(contents, name: name)
        }
        return changed
    }

    /// What `--check` says: files that are missing or differ, and Swift files that nothing generates.
    func differences(from files: [GeneratedFile]) -> [String] {
        let names = files.map { filePrefix + $0.name.rawValue }
        let missingOrDifferent = files.compactMap { file -> String? in
            let place = path(of: filePrefix + file.name.rawValue)
            guard let contents = read(filePrefix + file.name.rawValue) else { return "'\(place)' is missing" }
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
    ///
    /// The compiler driver compares dates in whole seconds on Linux and takes a file of the same second for the old one.
    /// So a new text's date is in a later second than the old text's, ahead of the clock if it must be.
    private func write(_ contents: [UInt8], name: String) throws {
        let place = path(of: name)
        let previous = modificationSecond(of: place)
        do {
            try Data(contents).write(to: URL(filePath: place), options: .atomic)
            if let previous, let current = modificationSecond(of: place), current <= previous {
                let next = Date(timeIntervalSince1970: previous + 1)
                try FileManager.default.setAttributes([.modificationDate: next], ofItemAtPath: place)
            }
        } catch {
            throw FileFailure(message: "'\(place)' cannot be written; check the permissions of '\(path)'")
        }
    }

    private func modificationSecond(of path: String) -> Double? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970.rounded(.down)
    }
}
