import ClientGeneration
import OpenAPIReader

/// A revision of a git repository.
struct GitRevision {
    /// Its name in git: `HEAD`, a tag, a branch, or the beginning of a commit hash.
    let name: String

    /// Whether paths are those of files in a work tree, in whose folder git is run. Otherwise they are relative to the top
    /// folder of the repository in the current directory.
    var usesWorkTreePaths = false

    /// The same revision with paths of files in a work tree.
    var relativeToFiles: GitRevision { GitRevision(name: name, usesWorkTreePaths: true) }

    /// Returns the name of a file for messages.
    func fullName(of path: String) -> String { "git:\(name):\(path)" }

    /// Returns the content of a file. Throws a `FileFailure` with git's message if there is none.
    func bytes(of path: String) throws -> [UInt8] {
        // A name that begins with '-' would be an option; the callers have rejected it.
        let run = try ExternalProgram("git").run(arguments(for: path))
        guard run.status == 0 else {
            let reason = run.errors.split(separator: "\n").last.map(String.init) ?? "status \(run.status)"
            throw FileFailure(message: "git has no '\(path)' in '\(name)': \(reason)")
        }
        return run.output
    }

    private func arguments(for path: String) -> [String] {
        guard usesWorkTreePaths else { return ["show", "\(name):\(path)"] }
        let end = path.lastIndex(of: "/")
        let folder = end.map { String(path[...$0]) } ?? "."
        return ["-C", folder, "show", "\(name):./\(end.map { path[path.index(after: $0)...] } ?? path[...])"]
    }

    /// Loads the other files of a description from the same revision.
    var loader: DocumentLoader {
        DocumentLoader { file in
            let prefix = fullName(of: "")
            let path = file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
            guard let bytes = try? bytes(of: usesWorkTreePaths ? path : Self.normalized(path)) else { return .missing }
            return .text(bytes)
        }
    }

    /// The path without `..` and `.` inside it, which git does not accept.
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
