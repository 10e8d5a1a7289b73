#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Values as JSON on standard output, for other programs: the keys are the server's.
enum JSONOutput {
    /// A value on one line, its keys in order.
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    /// Writes a value as a line.
    static func write(_ value: some Encodable) throws {
        StandardStream.output.write(try line(value))
    }
}
