import ArgumentParser
import Platform

/// The output file of a batch: one JSON object on each line. Results are only appended, so that a later run can continue the batch.
struct BatchResults: ~Copyable {
    /// The generated text for one prompt, with the prompt and its line number.
    struct Result: Codable {
        var line: Int
        var prompt: String
        var text: String
        var model: String
    }

    private let descriptor: Int32
    private let path: String

    /// The prompts that have a result.
    let completed: Set<BatchPrompts.Prompt>

    /// Opens or creates the file, and removes an incomplete last line.
    ///
    /// Throws a `ValidationError` if the file cannot be written or is not the output of a batch.
    init(path: String) throws {
        let text = FileManager.default.contents(atPath: path).map(Array.init) ?? []
        let complete = text[..<((text.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)]
        let completed = try Self.completed(complete, in: path)
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        guard file >= 0, ftruncate(file, off_t(complete.count)) == 0 else {
            throw ValidationError("'\(path)' cannot be written. Check the path and its permissions.")
        }
        self.path = path
        self.completed = completed
        descriptor = file
    }

    private static func completed(_ text: ArraySlice<UInt8>, in path: String) throws -> Set<BatchPrompts.Prompt> {
        let lines = text.split(separator: UInt8(ascii: "\n"))
        return Set(
            try lines.map { line in
                guard let result = try? JSONDecoder().decode(Result.self, from: Data(line)) else {
                    throw ValidationError(
                        "'\(path)' is not the output file of a batch. Choose another file with --output."
                    )
                }
                return BatchPrompts.Prompt(line: result.line, text: result.prompt)
            }
        )
    }

    deinit { _ = close(descriptor) }

    /// Appends a result. It has been written to the file when this method returns.
    func append(_ result: Result) throws {
        guard StandardStream.write(Array(try JSONOutput.line(result).utf8), to: descriptor) else {
            throw ValidationError("'\(path)' cannot be written. Check whether the disk is full.")
        }
    }
}
