import Platform
package import SwiftEmitter

/// The directory for the generated files.
package struct OutputDirectory {
    /// The path as the user wrote it.
    package let path: String

    /// A prefix for the names of the files, so that a module can contain the files of two APIs.
    package let filePrefix: String

    /// Creates a value for a directory, which need not exist.
    package init(path: String, filePrefix: String = "") {
        self.path = path
        self.filePrefix = filePrefix
    }

    /// Writes the files whose text has changed, and returns their names.
    ///
    /// A file with the same text keeps its modification date, so that a build does not compile it again.
    package func write(_ files: [GeneratedFile]) throws -> [String] {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw FileFailure(message: "the directory '\(path)' cannot be created; check the path and its permissions")
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

    /// Returns a message for each file that is missing or differs, and for each Swift file that is not generated.
    package func differences(from files: [GeneratedFile]) -> [String] {
        let names = files.map { filePrefix + $0.name.rawValue }
        let missingOrDifferent = files.compactMap { file -> String? in
            let name = filePrefix + file.name.rawValue
            guard let contents = read(name) else { return "'\(path(of: name))' is missing" }
            return contents == Array(file.contents.utf8) ? nil : "'\(path(of: name))' differs"
        }
        let others = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let stale = others.filter { $0.hasSuffix(".swift") && !names.contains($0) }.sorted()
        return missingOrDifferent + stale.map { "'\(path(of: $0))' is not a generated file" }
    }

    /// The path of a file in the directory.
    package func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    private func read(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(filePath: path(of: name)))).map(Array.init)
    }

    /// Replaces the file atomically, so that other processes read either the old text or the new one.
    ///
    /// On Linux the compiler driver compares modification dates in whole seconds. So the date of the new file is set to a
    /// later second than that of the old file, in the future if necessary.
    private func write(_ contents: [UInt8], name: String) throws {
        let path = path(of: name)
        let previous = modificationSecond(of: path)
        do {
            try Data(contents).write(to: URL(filePath: path), options: .atomic)
            if let previous, let current = modificationSecond(of: path), current <= previous {
                let next = Date(timeIntervalSince1970: previous + 1)
                try FileManager.default.setAttributes([.modificationDate: next], ofItemAtPath: path)
            }
        } catch {
            throw FileFailure(message: "'\(path)' cannot be written; check the permissions of '\(self.path)'")
        }
    }

    private func modificationSecond(of path: String) -> Double? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970.rounded(.down)
    }
}
