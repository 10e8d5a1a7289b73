import ArgumentParser
import Platform

/// Reads the prompts of a batch file.
enum BatchPrompts {
    /// A prompt and its line number, which begins at 1.
    struct Prompt: Hashable {
        let line: Int
        let text: String
    }

    /// Reads a file with one prompt on each line. If its name ends with `.jsonl`, each line is a JSON string, so that a prompt may have
    /// several lines. Empty lines are skipped, but they are counted for line numbers.
    ///
    /// Throws a `ValidationError` if the file cannot be read or a line of a `.jsonl` file is not a JSON string.
    static func read(_ path: String) throws -> [Prompt] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("The file '\(path)' cannot be read. Check the path and its permissions.")
        }
        let lines = String(decoding: data, as: UTF8.self).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        return try lines.enumerated().compactMap { index, line in
            guard !line.allSatisfy(\.isWhitespace) else { return nil }
            guard path.hasSuffix(".jsonl") else { return Prompt(line: index + 1, text: String(line)) }
            guard let text = try? JSONDecoder().decode(String.self, from: Data(line.utf8)) else {
                throw ValidationError(
                    "Line \(index + 1) of '\(path)' is not a JSON string. Write the prompt in quotation marks, as in \"Name a colour\"."
                )
            }
            return Prompt(line: index + 1, text: text)
        }
    }
}
