/// A text's lines, wrapped where that changes nothing for a reader of Markdown.
struct MarkdownLines {
    /// The lines, none longer than the width where a space allows it.
    private(set) var wrapped: [String] = []

    private let width: Int
    private var paragraph: [String] = []
    private var isFenced = false

    init(_ lines: [String], width: Int) {
        self.width = width
        for line in lines { add(line) }
        endParagraph()
    }

    /// A fence, an indented block and a table keep their lines; a paragraph may be broken anew.
    private mutating func add(_ line: String) {
        let content = Substring(line.utf8.drop { $0 == UInt8(ascii: " ") })
        let isFence = content.hasPrefix("```") || content.hasPrefix("~~~")
        if isFence { isFenced.toggle() }
        let isKept = isFenced || isFence || line.isEmpty || content.hasPrefix("|") || content.hasPrefix("#")
        if isKept || (paragraph.isEmpty && line.hasPrefix("    ")) {
            endParagraph()
            wrapped.append(line)
        } else {
            if Self.beginsBlock(content.prefix { $0 != " " }) { endParagraph() }
            paragraph.append(line)
        }
    }

    private mutating func endParagraph() {
        defer { paragraph = [] }
        guard paragraph.contains(where: { $0.columns > width }) else {
            wrapped += paragraph
            return
        }
        let margin = paragraph[0].prefix { $0 == " " }
        let words = paragraph.flatMap { $0.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) }
        let indent = words.first.map(Self.markerWidth) ?? 0
        wrapped += Self.fill(words, first: String(margin), rest: margin + String(repeating: " ", count: indent), width)
    }

    /// Fills lines with words; a word that would begin a list or a heading never begins a line.
    static func fill(_ words: [Substring], first: String, rest: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = first
        var length = first.columns
        var isStart = true
        for word in words {
            let columns = word.columns
            if !isStart, length + 1 + columns > width, !beginsBlock(word) {
                lines.append(line)
                line = rest
                length = rest.columns
                isStart = true
            }
            if !isStart { line += " " }
            line += word
            length += columns + (isStart ? 0 : 1)
            isStart = false
        }
        return lines + [line]
    }

    /// Whether a line that begins with the word is a list's item, a quotation, a heading or a rule (CommonMark 4, 5).
    private static func beginsBlock(_ word: Substring) -> Bool {
        // Nearly all words begin with a letter, and need no closer look.
        if word.unicodeScalars.first.map({ ("a"..."z").contains($0) || ("A"..."Z").contains($0) }) == true {
            return false
        }
        if ["-", "+", "*", ">", "=", "==", "---", "***", "___"].contains(word) { return true }
        if word.hasPrefix("#") || word.hasPrefix("```") || word.hasPrefix("~~~") || word.hasPrefix(">") { return true }
        return word.first?.isNumber == true && (word.hasSuffix(".") || word.hasSuffix(")"))
            && word.dropLast().allSatisfy(\.isNumber)
    }

    /// How far the text of a list's item stands from its marker.
    private static func markerWidth(_ word: Substring) -> Int {
        beginsBlock(word) && !word.hasPrefix(">") ? word.count + 1 : 0
    }
}

extension StringProtocol {
    /// How many columns the text takes: its characters. ASCII needs no look at which scalars make one.
    var columns: Int {
        consists(of: { $0 < 0x80 && $0 != UInt8(ascii: "\r") }) ? utf8.count : count
    }

    /// Whether all bytes of the text in UTF-8 are such.
    @inline(__always)
    func consists(of isSuch: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isSuch) } ?? utf8.allSatisfy(isSuch)
    }
}
