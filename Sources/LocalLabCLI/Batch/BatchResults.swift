import ArgumentParser

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The answers of a batch: a JSON object on each line of a file that only grows, so that a batch can go on where it was.
struct BatchResults: ~Copyable {
    /// An answer, with the prompt and the line that the prompt stands on.
    struct Result: Codable {
        var line: Int
        var prompt: String
        var text: String
        var model: String
    }

    private let descriptor: Int32
    private let path: String

    /// The prompts that have an answer.
    let answered: Set<BatchPrompts.Prompt>

    /// Opens the file, or makes it; a last line that was not written to its end is taken away.
    ///
    /// Throws a `ValidationError` when it cannot be written or holds something else.
    init(path: String) throws {
        let text = FileManager.default.contents(atPath: path).map(Array.init) ?? []
        let whole = text[..<((text.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)]
        let answered = try Self.answered(whole, in: path)
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        guard file >= 0, ftruncate(file, off_t(whole.count)) == 0 else {
            throw ValidationError("'\(path)' cannot be written; check the path and its permissions.")
        }
        self.path = path
        self.answered = answered
        descriptor = file
    }

    private static func answered(_ text: ArraySlice<UInt8>, in path: String) throws -> Set<BatchPrompts.Prompt> {
        let lines = text.split(separator: UInt8(ascii: "\n"))
        return Set(
            try lines.map { line in
                guard let result = try? JSONDecoder().decode(Result.self, from: Data(line)) else {
                    throw ValidationError("'\(path)' is no file of answers; name another one with --output.")
                }
                return BatchPrompts.Prompt(line: result.line, text: result.prompt)
            }
        )
    }

    deinit { _ = close(descriptor) }

    /// Adds an answer; it is in the file when this returns.
    func append(_ result: Result) throws {
        guard StandardStream.write(Array(try JSONOutput.line(result).utf8), to: descriptor) else {
            throw ValidationError("'\(path)' cannot be written; is the disk full?")
        }
    }
}
