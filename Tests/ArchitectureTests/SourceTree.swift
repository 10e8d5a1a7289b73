import Foundation
import TestSupport

/// The package's own files, for tests of rules that no compiler checks.
enum SourceTree {
    /// Every Swift file below a folder of the package; those that a tutorial shows belong to no module.
    static func swiftFiles(under folder: String) throws -> [SourceFile] {
        let base = TestPackage.root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") && !$0.contains(".docc/") }.sorted().map { name in
            SourceFile(path: name, text: try String(contentsOf: base.appending(path: name), encoding: .utf8))
        }
    }

    /// The names of the folders directly below a folder of the package.
    static func folders(in folder: String) throws -> [String] {
        let base = TestPackage.root.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: base.path).sorted().filter { name in
            (try? base.appending(path: name).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
        }
    }
}

/// A Swift file, read with regular expressions: good enough for names and imports.
struct SourceFile {
    /// Relative to the folder that was listed.
    var path: String
    var text: String

    /// The file's name without its extension.
    var name: String { String(path.split(separator: "/").last ?? "").replacing(".swift", with: "") }

    /// The folder that the file is in, relative to the folder that was listed; empty at the top.
    var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

    /// The modules it imports, whatever the access level; a string literal of several lines may hold other imports.
    var imports: Set<String> {
        let statement = #/(?m)^\s*(?:@\w+(?:\(\w+\))? )*(?:(?:public|package|internal|private) )?import (\w+)/#
        let code = text.replacing(#/(?s)""".*?"""/#, with: "")
        return Set(code.matches(of: statement).map { String($0.1) })
    }

    /// The text without comments and string literals.
    var code: String {
        text.replacing(#/(?s)""".*?"""/#, with: "\"\"")
            .replacing(#/"(?:\\.|[^"\\\n])*"/#, with: "\"\"")
            .replacing(#/(?s)/\*.*?\*//#, with: "")
            .replacing(#/(?m)//.*$/#, with: "")
    }

    /// How many lines hold code: neither blank nor comment.
    var codeLineCount: Int {
        text.split(separator: "\n").count { line in
            let line = line.trimmingCharacters(in: .whitespaces)
            return !line.isEmpty && !line.hasPrefix("//")
        }
    }

    /// The types that the file declares at its top level and that other files can name.
    var declaredTypes: Set<String> {
        let declaration =
            #/(?m)^(?:(?:public|package|internal|final|indirect|nonisolated|@\w+(?:\([^)]*\))?) +)*(?:struct|class|enum|actor|protocol|typealias) +([A-Z]\w*)/#
        return Set(code.matches(of: declaration).map { String($0.1) })
    }

    /// Every name in the code that begins with an upper-case letter.
    var usedNames: Set<String> { Set(code.matches(of: #/\b[A-Z]\w*/#).map { String($0.0) }) }
}
