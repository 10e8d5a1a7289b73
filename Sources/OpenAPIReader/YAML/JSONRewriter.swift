/// Mends the places where JSON is no YAML to libyaml: `\ud83d\ude00`, which becomes `\U0001F600`; keys of more than 1024
/// characters, which get YAML's `? ` before them; letters that YAML takes for line breaks or does not take at all, which
/// become escapes; and tabs before the first brace, which become spaces.
enum JSONText {
    /// The text for libyaml, and how far its columns stand from those of the text as it was written.
    struct Source {
        var bytes: [UInt8]
        var shifts = ColumnShifts()
    }

    /// YAML that is not JSON is left alone: there the escape may stand in a scalar without escapes.
    static func mended(_ text: [UInt8]) -> Source {
        guard let start = start(of: text) else { return Source(bytes: text) }
        let keys = longKeys(in: text)
        let isChanged =
            !keys.isEmpty
            || text.indices.contains { text[$0] == UInt8(ascii: "\\") || unreadable(in: text, at: $0) != nil }
        let source = isChanged ? rewritten(text, longKeys: keys) : Source(bytes: text)
        guard text[..<start].contains(tab) else { return source }
        let space = source.bytes[..<start].map { $0 == tab ? UInt8(ascii: " ") : $0 }
        return Source(bytes: space + source.bytes[start...], shifts: source.shifts)
    }

    /// Whether a text is JSON, as far as its beginning tells.
    static func isJSON(_ text: [UInt8]) -> Bool { start(of: text) != nil }

    private static let tab = UInt8(ascii: "\t")

    /// Where keys begin that are too long for YAML to have them without `? ` (YAML 1.2.2 section 7.4.2).
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
        var source = Source(bytes: [])
        source.bytes.reserveCapacity(text.count + 2 * longKeys.count)
        var keys = longKeys[...]
        var isInString = false
        var line = 0
        var column = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if index == keys.first {
                keys = keys.dropFirst()
                source.bytes += [UInt8(ascii: "?"), UInt8(ascii: " ")]
                column += 2
                source.shifts.add(-2, line: line, column: column)
            }
            if byte == UInt8(ascii: "\\"), let scalar = pair(in: text, at: index) {
                source.bytes += escape(scalar)
                column += 10
                source.shifts.add(2, line: line, column: column)
                index += 12
                continue
            }
            if isInString, let (length, escape) = unreadable(in: text, at: index) {
                source.bytes += escape.utf8
                column += escape.utf8.count
                source.shifts.add(1 - escape.utf8.count, line: line, column: column)
                index += length
                continue
            }
            if byte == UInt8(ascii: "\"") { isInString.toggle() }
            // A backslash and what it escapes are taken together, so that `\\ud83d` stays text.
            let next = byte == UInt8(ascii: "\\") && index + 1 < text.count ? text[index + 1] : nil
            let length = next.map { 0x20..<0x80 ~= $0 } == true ? 2 : 1
            source.bytes += text[index..<(index + length)]
            index += length
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 0
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += length
            }
        }
        return source
    }

    /// The length of a letter that JSON's strings have as it is and YAML's do not, and what stands for it in YAML
    /// (YAML 1.2.2 sections 5.1 and 5.7); nil for all other letters.
    private static func unreadable(in text: [UInt8], at index: Int) -> (length: Int, escape: String)? {
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

    /// Where the brace or bracket stands that JSON begins with; nil for other YAML.
    private static func start(of text: [UInt8]) -> Int? {
        let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = text[start...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard let first, text[first] == UInt8(ascii: "{") || text[first] == UInt8(ascii: "[") else { return nil }
        return first
    }

    private static func pair(in text: [UInt8], at index: Int) -> UInt32? {
        guard let high = unit(in: text, at: index), 0xD800..<0xDC00 ~= high,
            let low = unit(in: text, at: index + 6), 0xDC00..<0xE000 ~= low
        else { return nil }
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    }

    /// The code unit of a `\uXXXX` that begins at `index`.
    private static func unit(in text: [UInt8], at index: Int) -> UInt32? {
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

/// How far columns of a rewritten text stand from those of the text as it was written.
struct ColumnShifts {
    /// By line, counted from 0: the columns from which on the shift is another one; ascending.
    private var columns: [Int: [(column: Int, shift: Int)]] = [:]

    /// Says that from a column of the rewritten text on, columns stand so much further in the text as it was written.
    mutating func add(_ difference: Int, line: Int, column: Int) {
        let before = columns[line]?.last?.shift ?? 0
        columns[line, default: []].append((column, before + difference))
    }

    func shift(line: Int, column: Int) -> Int {
        guard let places = columns[line] else { return 0 }
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].column <= column { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : places[low - 1].shift
    }
}
