import OpenAPIReader

/// A revision of a git repository.
struct GitRevision {
    /// What git calls it: `HEAD`, a tag, a branch, the beginning of a commit's number.
    let name: String

    /// Whether a path is that of a file in the work tree, whose folder says which repository is meant; else it begins at
    /// the top of the repository that the tool runs in, as git has it.
    var isBesideFile = false

    /// A file's name in messages.
    func fullName(of path: String) -> String { "git:\(name):\(path)" }

    /// A file's text; throws a `FileFailure` with git's own words where git has none.
    func bytes(of path: String) throws -> [UInt8] {
        // A name that begins with '-' would be an option; who makes a revision has refused it.
        let run = try Program("git").run(arguments(for: path))
        guard run.status == 0 else {
            let words = run.errors.split(separator: "\n").last.map(String.init) ?? "status \(run.status)"
            throw FileFailure(message: "git has no '\(path)' in '\(name)': \(words)")
        }
        return run.output
    }

    private func arguments(for path: String) -> [String] {
        guard isBesideFile else { return ["show", "\(name):\(path)"] }
        let end = path.lastIndex(of: "/")
        let folder = end.map { String(path[...$0]) } ?? "."
        return ["-C", folder, "show", "\(name):./\(end.map { path[path.index(after: $0)...] } ?? path[...])"]
    }

    /// Gives the revision's other files, which all are in the repository.
    var loader: DocumentLoader {
        DocumentLoader { file in
            let prefix = fullName(of: "")
            let path = file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
            guard let bytes = try? bytes(of: isBesideFile ? path : Self.normalized(path)) else { return .missing }
            return .text(bytes)
        }
    }

    /// The path without `..` and `.` in its middle, which git does not take.
    private static func normalized(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(separator: "/", omittingEmptySubsequences: true) {
            switch step {
            case "." where !steps.isEmpty: break
            case ".." where steps.last.map { $0 != ".." && $0 != "." } == true: steps.removeLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}
