/// Writes lines of Swift: the only owner of white space.
package struct SourceWriter {
    /// The longest line that is not broken.
    package static let width = 120

    private static let indentation = 4

    /// The text so far, every line with its end.
    package private(set) var text = ""

    private var level = 0

    /// A writer without text.
    package init() {}

    /// Writes a line; an empty one has no white space.
    package mutating func line(_ content: String = "") {
        if !content.isEmpty { text += String(repeating: " ", count: level * Self.indentation) + content }
        text += "\n"
    }

    /// Writes `head {`, what `body` writes, one level deeper, and `}`.
    package mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
        block(.text(head + " {"), body)
    }

    /// Writes a head that ends in an open brace, what `body` writes, one level deeper, and `}`.
    package mutating func block(_ head: SourceLayout, _ body: (inout SourceWriter) -> Void) {
        write(head)
        indented(body)
        line("}")
    }

    /// Writes the head of a type with what it conforms to, what `body` writes, one level deeper, and `}`.
    package mutating func type(_ head: String, conformances: [String], _ body: (inout SourceWriter) -> Void) {
        var content = SourceWriter()
        content.level = level + 1
        body(&content)
        let end = content.text.isEmpty ? "{}" : "{"
        let flat = "\(head): \(conformances.joined(separator: ", ")) \(end)"
        if fits(flat) {
            line(flat)
        } else {
            line("\(head):")
            indented { $0.fill("", conformances, isContinued: true) }
            line(end)
        }
        if content.text.isEmpty { return }
        text += content.text
        line("}")
    }

    /// Writes names with commas between them, each line behind `head` and as full as it may be; without names, nothing.
    ///
    /// A list that is continued has a comma at the end of each line but the last.
    package mutating func fill(_ head: String, _ names: [String], isContinued: Bool = false) {
        let comma = isContinued ? "," : ""
        var line = ""
        for name in names {
            let longer = line.isEmpty ? head + name : "\(line), \(name)"
            if !line.isEmpty, !fits(longer + comma) {
                self.line(line + comma)
                line = head + name
            } else {
                line = longer
            }
        }
        if !line.isEmpty { self.line(line) }
    }

    /// Writes a list literal between `head` and `end`, on one line where it fits, else on lines that are as full as they may be.
    package mutating func list(_ head: String, _ items: [String], end: String = "") {
        let flat = "\(head)[\(items.joined(separator: ", "))]\(end)"
        // swift-format counts the comma that a literal of several elements would end with if it were broken.
        if fits(items.count > 1 ? "\(flat)," : flat) {
            line(flat)
            return
        }
        line("\(head)[")
        let ended = items.dropLast() + items.suffix(1).map { items.count > 1 ? "\($0)," : $0 }
        indented { $0.fill("", Array(ended), isContinued: true) }
        line("]\(end)")
    }

    /// Writes a block that is a list literal.
    package mutating func listBlock(_ head: String, _ items: [String]) {
        if fits("\(head) { [\(items.joined(separator: ", "))]\(items.count > 1 ? "," : "") }") {
            line("\(head) { [\(items.joined(separator: ", "))] }")
        } else {
            block(head) { $0.list("", items) }
        }
    }

    /// Writes text behind `head`, on a line of its own where both do not fit on one, and it helps.
    package mutating func broken(_ head: String, _ content: String) {
        if fits("\(head) \(content)") || !fits(head) || !fits(String(repeating: " ", count: Self.indentation) + content)
        {
            line("\(head) \(content)")
        } else {
            line(head)
            indented { $0.line(content) }
        }
    }

    /// Writes a block whose body is one line on the line of its head, where both fit.
    package mutating func shortBlock(_ head: String, _ body: (inout SourceWriter) -> Void) {
        var content = SourceWriter()
        content.level = level + 1
        body(&content)
        let line = content.text.dropFirst(content.level * Self.indentation).dropLast()
        let flat = line.isEmpty ? "\(head) {}" : "\(head) { \(line) }"
        if !line.contains("\n"), fits(flat) {
            self.line(flat)
        } else {
            self.line("\(head) {")
            text += content.text
            self.line("}")
        }
    }

    /// Writes lines that take as many of the names each as they have room for.
    package mutating func rows(_ names: [String], _ line: ([String]) -> String) {
        var row: [String] = []
        for name in names {
            if !row.isEmpty, !fits(line(row + [name])) {
                self.line(line(row))
                row = []
            }
            row.append(name)
        }
        if !row.isEmpty { self.line(line(row)) }
    }

    /// Writes a text literal of words between `head` and `end`, on lines of its own where it does not fit.
    package mutating func words(_ head: String, _ words: [String], end: String = "") {
        let flat = "\(head)\"\(words.joined(separator: " "))\"\(end)"
        if fits(flat) {
            line(flat)
            return
        }
        let rows = { (writer: inout SourceWriter) in
            writer.rows(words) { $0.joined(separator: " ") }
            writer.line("\"\"\"\(end)")
        }
        line("\(head)\"\"\"")
        // swift-format leaves the text below its opening quotes where these begin the line.
        if head.isEmpty { rows(&self) } else { indented(rows) }
    }

    /// Writes what `body` writes, one level deeper.
    package mutating func indented(_ body: (inout SourceWriter) -> Void) {
        level += 1
        body(&self)
        level -= 1
    }

    /// Writes a layout on one line where it fits, else one element a line.
    package mutating func write(_ layout: SourceLayout) {
        write(layout, suffix: "")
    }

    /// Whether a line has room for the text.
    package func fits(_ content: String) -> Bool {
        level * Self.indentation + content.columns <= Self.width
    }

    /// Writes a doc comment.
    package mutating func document(_ lines: (_ width: Int) -> [String]) {
        for content in lines(Self.width - level * Self.indentation - 4) {
            line(content.isEmpty ? "///" : "/// \(content)")
        }
    }

    private mutating func write(_ layout: SourceLayout, suffix: String) {
        let flat = layout.flat + suffix
        guard case .list(let open, let items, let close, let isCollection) = layout, !items.isEmpty,
            level * Self.indentation + layout.width + suffix.count > Self.width
        else {
            line(flat)
            return
        }
        line(open)
        indented { writer in
            for (index, item) in items.enumerated() {
                let isLast = index == items.count - 1
                let needsComma = !isLast || (isCollection && items.count > 1)
                writer.write(item, suffix: needsComma ? "," : "")
            }
        }
        line(close + suffix)
    }
}

/// Text that may be broken at known places.
package indirect enum SourceLayout: Hashable, Sendable {
    /// Text that is never broken.
    case text(String)
    /// Elements between `open` and `close`; a collection ends its broken form with a comma.
    case list(open: String, items: [SourceLayout], close: String, isCollection: Bool = false)

    /// The text on one line.
    package var flat: String {
        switch self {
        case .text(let text): text
        case .list(let open, let items, let close, _): open + items.map(\.flat).joined(separator: ", ") + close
        }
    }

    /// How much room the text takes on one line.
    ///
    /// swift-format counts the comma that a collection would end with if it were broken.
    fileprivate var width: Int {
        switch self {
        case .text(let text): text.count
        case .list(let open, let items, let close, let isCollection):
            open.count + items.map(\.width).reduce(0, +) + max(0, items.count - 1) * 2 + close.count
                + (isCollection && items.count > 1 ? 1 : 0)
        }
    }
}
