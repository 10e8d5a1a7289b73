/// Rewrites the parts of JSON that libyaml does not accept as YAML.
///
/// - The surrogate pair `\ud83d\ude00` becomes `\U0001F600`.
/// - A key of more than 1024 characters gets the prefix `? `.
/// - Characters that YAML takes for line breaks or does not allow become escapes.
/// - Tabs before the first brace become spaces.
enum JSONRewriter {
    /// The text for libyaml, with the differences between its columns and those of the original.
    struct Source {
        var bytes: [UInt8]
        var shifts = ColumnShifts()
    }

    /// Returns JSON as YAML that libyaml accepts; other YAML is returned unchanged, because a backslash is not an escape in
    /// all of its scalars.
    static func yamlCompatible(_ text: [UInt8]) -> Source {
        guard let start = SourceSyntax.startOfJSON(in: text) else { return Source(bytes: text) }
        let keys = longKeys(in: text)
        let isChanged =
            !keys.isEmpty
            || text.indices.contains { text[$0] == UInt8(ascii: "\\") || unsupported(in: text, at: $0) != nil }
        let source = isChanged ? rewritten(text, longKeys: keys) : Source(bytes: text)
        guard text[..<start].contains(tab) else { return source }
        let space = source.bytes[..<start].map { $0 == tab ? UInt8(ascii: " ") : $0 }
        return Source(bytes: space + source.bytes[start...], shifts: source.shifts)
    }

    private static let tab = UInt8(ascii: "\t")

    /// Returns the offsets of the keys that are too long for YAML without `? ` (YAML 1.2.2 section 7.4.2).
    private static func longKeys(in text: [UInt8]) -> [Int] {
        var keys: [Int] = []
        var index = 0
        while index < text.count {
            let start = index
            index += 1
            guard text[start] == UInt8(ascii: "\"") else { continue }
            while index < text.count, text[index] != UInt8(ascii: "\"") {
                index += text[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            index += 1
            guard index - start > 1000 else { continue }
            let next = text.dropFirst(index).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
            if next == UInt8(ascii: ":") { keys.append(start) }
        }
        return keys
    }

    private static func rewritten(_ text: [UInt8], longKeys: [Int]) -> Source {
        var output = Output(capacity: text.count + 2 * longKeys.count)
        var keys = longKeys[...]
        var isInString = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            if index == keys.first {
                keys = keys.dropFirst()
                output.append([UInt8(ascii: "?"), UInt8(ascii: " ")], replacing: 0)
            }
            if byte == UInt8(ascii: "\\"), let scalar = surrogatePair(in: text, at: index) {
                output.append(escape(scalar), replacing: 12)
                index += 12
                continue
            }
            if isInString, let (length, escape) = unsupported(in: text, at: index) {
                output.append(Array(escape.utf8), replacing: 1)
                index += length
                continue
            }
            if byte == UInt8(ascii: "\"") { isInString.toggle() }
            // A backslash and the character after it are copied together, so that `\\ud83d` stays text.
            let next = byte == UInt8(ascii: "\\") && index + 1 < text.count ? text[index + 1] : nil
            let length = next.map { 0x20..<0x80 ~= $0 } == true ? 2 : 1
            output.copy(text[index..<(index + length)])
            index += length
        }
        return output.source
    }

    /// The rewritten text so far, with the line and the column that its next character has.
    private struct Output {
        private(set) var source = Source(bytes: [])
        private var line = 0
        private var column = 0

        init(capacity: Int) {
            source.bytes.reserveCapacity(capacity)
        }

        /// Appends ASCII characters in place of a number of columns of the original text.
        mutating func append(_ replacement: [UInt8], replacing columns: Int) {
            source.bytes += replacement
            column += replacement.count
            source.shifts.add(columns - replacement.count, line: line, column: column)
        }

        /// Appends one byte, or a backslash with the ASCII character after it.
        mutating func copy(_ bytes: ArraySlice<UInt8>) {
            source.bytes += bytes
            if bytes.first == UInt8(ascii: "\n") {
                line += 1
                column = 0
            } else if let first = bytes.first, first & 0b1100_0000 != 0b1000_0000 {
                column += bytes.count
            }
        }
    }

    /// Returns the length of a character that may appear unescaped in a string of JSON but not of YAML, with its YAML
    /// escape (YAML 1.2.2 sections 5.1 and 5.7); nil for all other characters.
    private static func unsupported(in text: [UInt8], at index: Int) -> (length: Int, escape: String)? {
        let byte = text[index]
        guard byte >= 0x7F else { return nil }
        if byte == 0x7F { return (1, "\\x7F") }
        guard index + 1 < text.count else { return nil }
        let second = text[index + 1]
        if byte == 0xC2, (0x80...0x9F).contains(second) { return (2, "\\x" + String(second, radix: 16)) }
        guard index + 2 < text.count else { return nil }
        switch (byte, second, text[index + 2]) {
        case (0xE2, 0x80, 0xA8): return (3, "\\L")
        case (0xE2, 0x80, 0xA9): return (3, "\\P")
        case (0xEF, 0xBF, 0xBE): return (3, "\\uFFFE")
        case (0xEF, 0xBF, 0xBF): return (3, "\\uFFFF")
        default: return nil
        }
    }

    /// Returns the scalar of the two `\uXXXX` that begin at `index`, if they are a surrogate pair.
    private static func surrogatePair(in text: [UInt8], at index: Int) -> UInt32? {
        guard let high = codeUnit(in: text, at: index), 0xD800..<0xDC00 ~= high,
            let low = codeUnit(in: text, at: index + 6), 0xDC00..<0xE000 ~= low
        else { return nil }
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    }

    /// Returns the code unit of the `\uXXXX` that begins at `index`.
    private static func codeUnit(in text: [UInt8], at index: Int) -> UInt32? {
        guard index + 6 <= text.count, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt32(String(decoding: text[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }

    private static func escape(_ scalar: UInt32) -> [UInt8] {
        let digits = String(scalar, radix: 16)
        return Array("\\U\(String(repeating: "0", count: 8 - digits.count))\(digits)".utf8)
    }
}
