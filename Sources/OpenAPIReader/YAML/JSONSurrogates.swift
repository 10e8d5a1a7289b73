/// Joins `\ud83d\ude00` to `\U0001F600` in JSON, because libyaml refuses the halves of a surrogate pair.
enum JSONSurrogates {
    /// The text for libyaml, and how far its columns stand from those of the text as it was written.
    struct Source {
        var bytes: [UInt8]
        var shifts = ColumnShifts()
    }

    /// YAML that is not JSON is left alone: there the escape may stand in a scalar without escapes.
    static func joined(_ text: [UInt8]) -> Source {
        guard isJSON(text), text.contains(UInt8(ascii: "\\")) else { return Source(bytes: text) }
        var source = Source(bytes: [])
        source.bytes.reserveCapacity(text.count)
        var line = 0
        var column = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "\\"), let scalar = pair(in: text, at: index) {
                source.bytes += escape(scalar)
                column += 10
                source.shifts.add(line: line, column: column)
                index += 12
                continue
            }
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

    private static func isJSON(_ text: [UInt8]) -> Bool {
        let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
        let first = start.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
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

/// How far columns of a rewritten text stand before those of the text as it was written.
struct ColumnShifts {
    /// By line, counted from 0: the columns behind which two more scalars stood; ascending.
    private var columns: [Int: [Int]] = [:]

    mutating func add(line: Int, column: Int) {
        columns[line, default: []].append(column)
    }

    func shift(line: Int, column: Int) -> Int {
        guard let places = columns[line] else { return 0 }
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] <= column { low = middle + 1 } else { high = middle }
        }
        return 2 * low
    }
}
