import ArgumentParser

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The prompts of a batch file.
enum BatchPrompts {
    /// A prompt and the line it stands on, counted from 1.
    struct Prompt: Hashable {
        let line: Int
        let text: String
    }

    /// Reads a file: a prompt on each line, or a JSON string on each line where the name ends with `.jsonl`, for prompts of
    /// several lines. Empty lines count but are no prompts.
    ///
    /// Throws a `ValidationError` for a file that cannot be read and for a line that is no JSON string.
    static func read(_ path: String) throws -> [Prompt] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("The file '\(path)' cannot be read; check the path and its permissions.")
        }
        let lines = String(decoding: data, as: UTF8.self).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        return try lines.enumerated().compactMap { index, line in
            guard !line.allSatisfy(\.isWhitespace) else { return nil }
            guard path.hasSuffix(".jsonl") else { return Prompt(line: index + 1, text: String(line)) }
            guard let text = try? JSONDecoder().decode(String.self, from: Data(line.utf8)) else {
                throw ValidationError("Line \(index + 1) of '\(path)' is no JSON string, such as \"Name a colour\".")
            }
            return Prompt(line: index + 1, text: text)
        }
    }
}
