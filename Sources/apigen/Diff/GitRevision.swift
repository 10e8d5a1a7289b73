import OpenAPIReader

/// A revision of the git repository that the tool runs in.
struct GitRevision {
    /// What git calls it: `HEAD`, a tag, a branch, the beginning of a commit's number.
    let name: String

    /// A file's name in messages, as the user could write it.
    func fullName(of path: String) -> String { "git:\(name):\(path)" }

    /// A file's text; throws a `FileFailure` with git's own words where git has none.
    func bytes(of path: String) throws -> [UInt8] {
        // A name that begins with '-' would be an option; `DescriptionSource` has refused it.
        let run = try Program("git").run(["show", "\(name):\(path)"])
        guard run.status == 0 else {
            let words = run.errors.split(separator: "\n").last.map(String.init) ?? "status \(run.status)"
            throw FileFailure(message: "git has no '\(path)' in '\(name)': \(words)")
        }
        return run.output
    }

    /// Gives the revision's other files, which all are in the repository.
    var loader: DocumentLoader {
        DocumentLoader { file in
            let prefix = fullName(of: "")
            let path = file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
            guard let bytes = try? bytes(of: Self.normalized(path)) else { return .missing }
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
