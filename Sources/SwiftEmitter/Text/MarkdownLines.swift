/// Wraps the lines of a text without changing its meaning in Markdown.
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

    /// Fences, indented blocks and tables keep their lines; paragraphs may be wrapped.
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

    /// Fills lines with words. A word that would begin a list or a heading never begins a line.
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
        // Nearly all words begin with a letter.
        if word.unicodeScalars.first.map({ ("a"..."z").contains($0) || ("A"..."Z").contains($0) }) == true {
            return false
        }
        if ["-", "+", "*", ">", "=", "==", "---", "***", "___"].contains(word) { return true }
        if word.hasPrefix("#") || word.hasPrefix("```") || word.hasPrefix("~~~") || word.hasPrefix(">") { return true }
        return word.first?.isNumber == true && (word.hasSuffix(".") || word.hasSuffix(")"))
            && word.dropLast().allSatisfy(\.isNumber)
    }

    /// The indent of a list item's text; 0 if the word is not a list marker.
    private static func markerWidth(_ word: Substring) -> Int {
        beginsBlock(word) && !word.hasPrefix(">") ? word.count + 1 : 0
    }
}
