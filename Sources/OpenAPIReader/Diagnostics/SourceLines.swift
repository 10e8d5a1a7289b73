/// A text cut into lines as libyaml counts them, for showing the place of a finding.
///
/// Minified JSON is one line of megabytes, in which there may be thousands of findings: so the places of some columns are
/// kept, and none is looked for from the line's beginning.
struct SourceLines {
    /// A longer line is shown in part.
    private static let widest = 160

    /// How many columns are between two whose places are kept.
    private static let spacing = 512

    private let bytes: [UInt8]

    /// JSON has two line breaks, YAML five.
    private let isJSON: Bool

    /// Where each line begins and ends, and which of `columns` is its first.
    private var lines: [(start: Int, end: Int, columns: Int)] = []

    /// Where every so many columns of a line begin.
    private var columns: [Int] = []

    init(_ source: [UInt8]) {
        bytes = Self.text(source)
        isJSON = JSONText.isJSON(bytes)
        var line = (start: 0, column: 0, columns: 0)
        var index = 0
        while index < bytes.count {
            // Nearly all bytes are ASCII that can be seen, and end no line.
            let length = (0x20..<0x80).contains(bytes[index]) ? 0 : breakLength(at: index)
            if length > 0 {
                end(line, at: index)
                index += length
                line = (index, 0, columns.count)
                continue
            }
            // A continuation byte begins no scalar (RFC 3629 section 3).
            if bytes[index] & 0b1100_0000 != 0b1000_0000 {
                if line.column.isMultiple(of: Self.spacing) { columns.append(index) }
                line.column += 1
            }
            index += 1
        }
        end(line, at: bytes.count)
    }

    private mutating func end(_ line: (start: Int, column: Int, columns: Int), at end: Int) {
        lines.append((line.start, end, line.columns))
        // Each line has a place for its first column, an empty one too.
        if columns.count == line.columns { columns.append(line.start) }
    }

    /// The text in UTF-8 and without a byte order mark, which libyaml does not count.
    private static func text(_ source: [UInt8]) -> [UInt8] {
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(source.dropFirst(3)) }
        guard source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) else { return source }
        let isLittle = source[0] == 0xFF
        let units = Swift.stride(from: 2, to: source.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(source[index]), UInt16(source[index + 1]))
            return isLittle ? first | second << 8 : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// How many bytes a line break has, 0 for anything else (YAML 1.1 section 5.4, which libyaml follows; RFC 8259
    /// section 2).
    private func breakLength(at index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "\n"): 1
        case UInt8(ascii: "\r"): index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
        case _ where isJSON: 0
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2]) ? 3 : 0
        default: 0
        }
    }

    /// The line of a position, or what is around it, and a line with a caret under it.
    func excerpt(at position: SourcePosition) -> (line: String, caret: String)? {
        guard lines.indices.contains(position.line - 1), position.column > 0 else { return nil }
        let line = lines[position.line - 1]
        // An empty line shows nothing, as in an empty file.
        if line.start == line.end { return nil }
        let half = Self.widest / 2
        let place = place(of: position.column - 1, in: position.line - 1)
        let isCutBefore = position.column - 1 > half
        let start = isCutBefore ? moved(place, by: -half, from: line.start, to: line.end) : line.start
        let end = moved(place, by: half, from: line.start, to: line.end)
        let before = String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars
        let after = String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars
        let shown = Self.printable(before) + Self.printable(after)
        let indent = before.map { $0 == "\t" ? "\t" : " " }.joined()
        return ((isCutBefore ? "…" : "") + shown + (end < line.end ? "…" : ""), (isCutBefore ? " " : "") + indent + "^")
    }

    /// Where a column begins, counted from 0; the line's end where it has no such column.
    private func place(of column: Int, in line: Int) -> Int {
        let (start, end, first) = lines[line]
        let next = line + 1 < lines.count ? lines[line + 1].columns : columns.count
        let known = min(first + column / Self.spacing, next - 1)
        return moved(columns[known], by: column - (known - first) * Self.spacing, from: start, to: end)
    }

    /// The place that is so many scalars further, or before for a negative number, inside a line.
    private func moved(_ place: Int, by count: Int, from start: Int, to end: Int) -> Int {
        var place = place
        for _ in 0..<abs(count) {
            let step = count < 0 ? -1 : 1
            guard count < 0 ? place > start : place < end else { break }
            place += step
            while place > start, place < end, bytes[place] & 0b1100_0000 == 0b1000_0000 { place += step }
        }
        return place
    }

    /// Control characters would act on the terminal, so they are shown as U+FFFD; tabs stay.
    private static func printable(_ scalars: String.UnicodeScalarView) -> String {
        var text = ""
        for scalar in scalars {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
            text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
        }
        return text
    }
}
