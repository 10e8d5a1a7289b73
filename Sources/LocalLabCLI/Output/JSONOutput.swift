import Platform

/// Writes values as JSON for other programs, with the server's own keys.
enum JSONOutput {
    /// Returns a value as one line of JSON with sorted keys.
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    /// Writes a value to standard output as one line.
    static func write(_ value: some Encodable) throws {
        StandardStream.output.write(try line(value))
    }
}
