/// A text split into lines as libyaml counts them, so that diagnostics can show the line that they are about.
///
/// Minified JSON is one line of megabytes with possibly thousands of diagnostics. Therefore the offset of every 512th
/// column is stored, and no search begins at the start of the line.
struct SourceLines {
    /// Of a longer line, only the part around the column is shown.
    private static let maximumWidth = 160

    /// The number of columns between two whose offsets are stored.
    private static let spacing = 512

    private let bytes: [UInt8]

    /// JSON has two kinds of line breaks, YAML five.
    private let syntax: SourceSyntax

    /// The offsets at which each line begins and ends, and the index of its first element in `columns`.
    private var lines: [(start: Int, end: Int, columns: Int)] = []

    /// The offsets of every 512th column, line after line.
    private var columns: [Int] = []

    init(_ source: [UInt8]) {
        bytes = Self.text(source)
        syntax = SourceSyntax(of: bytes)
        var line = (start: 0, column: 0, columns: 0)
        var index = 0
        while index < bytes.count {
            // Nearly all bytes are printable ASCII and do not end a line.
            let length = (0x20..<0x80).contains(bytes[index]) ? 0 : breakLength(at: index)
            if length > 0 {
                end(line, at: index)
                index += length
                line = (index, 0, columns.count)
                continue
            }
            // A continuation byte does not begin a scalar (RFC 3629 section 3).
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
        // The first column of every line is stored, even of an empty line.
        if columns.count == line.columns { columns.append(line.start) }
    }

    /// Returns the text in UTF-8 and without a byte order mark, which libyaml does not count.
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

    /// Returns the number of bytes of a line break, and 0 for anything else (YAML 1.1 section 5.4, which libyaml follows;
    /// RFC 8259 section 2).
    private func breakLength(at index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "\n"): 1
        case UInt8(ascii: "\r"): index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
        case _ where syntax == .json: 0
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2]) ? 3 : 0
        default: 0
        }
    }

    /// Returns the line of a position, or the part of it around the column, and a line with a caret below the column.
    func excerpt(at position: SourcePosition) -> (line: String, caret: String)? {
        guard lines.indices.contains(position.line - 1), position.column > 0 else { return nil }
        let line = lines[position.line - 1]
        // An empty line, as in an empty file, has nothing to show.
        if line.start == line.end { return nil }
        let half = Self.maximumWidth / 2
        let offset = offset(of: position.column - 1, in: position.line - 1)
        let isCutBefore = position.column - 1 > half
        let start = isCutBefore ? moved(offset, by: -half, from: line.start, to: line.end) : line.start
        let end = moved(offset, by: half, from: line.start, to: line.end)
        let before = String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars
        let after = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars
        let shown = Self.printable(before) + Self.printable(after)
        let indent = before.map { $0 == "\t" ? "\t" : " " }.joined()
        return ((isCutBefore ? "…" : "") + shown + (end < line.end ? "…" : ""), (isCutBefore ? " " : "") + indent + "^")
    }

    /// Returns the offset of a column, counted from 0, or of the line's end if it has fewer columns.
    private func offset(of column: Int, in line: Int) -> Int {
        let (start, end, first) = lines[line]
        let next = line + 1 < lines.count ? lines[line + 1].columns : columns.count
        let stored = min(first + column / Self.spacing, next - 1)
        return moved(columns[stored], by: column - (stored - first) * Self.spacing, from: start, to: end)
    }

    /// Returns an offset moved by a number of scalars inside a line; a negative number moves it back.
    private func moved(_ offset: Int, by count: Int, from start: Int, to end: Int) -> Int {
        var offset = offset
        for _ in 0..<abs(count) {
            let step = count < 0 ? -1 : 1
            guard count < 0 ? offset > start : offset < end else { break }
            offset += step
            while offset > start, offset < end, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += step }
        }
        return offset
    }

    /// Replaces control characters, which a terminal would interpret, with U+FFFD; tabs are kept.
    private static func printable(_ scalars: String.UnicodeScalarView) -> String {
        var text = ""
        for scalar in scalars {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
            text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
        }
        return text
    }
}
