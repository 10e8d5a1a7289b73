/// Writes lines of Swift, with all their indentation and line breaks.
package struct SourceWriter {
    /// The number of columns after which a line is broken.
    package static let width = 120

    private static let indentation = 4

    /// The text written so far; every line ends with a line feed.
    package private(set) var text = ""

    private var level = 0

    /// Creates a writer without text.
    package init() {}

    /// Writes a line; an empty one has no white space.
    package mutating func line(_ content: String = "") {
        if !content.isEmpty { text += String(repeating: " ", count: level * Self.indentation) + content }
        text += "\n"
    }

    /// Writes everything that `body` writes, one level deeper.
    package mutating func indented(_ body: (inout SourceWriter) -> Void) {
        level += 1
        body(&self)
        level -= 1
    }

    /// Whether the text fits on one line.
    package func fits(_ content: String) -> Bool {
        hasRoom(forColumns: content.columns)
    }

    /// Whether text of this many columns fits on one line.
    func hasRoom(forColumns count: Int) -> Bool {
        level * Self.indentation + count <= Self.width
    }

    /// Writes a doc comment, whose lines may have `width` columns.
    package mutating func document(_ lines: (_ width: Int) -> [String]) {
        for content in lines(Self.width - level * Self.indentation - 4) {
            line(content.isEmpty ? "///" : "/// \(content)")
        }
    }

    /// Writes `head` and `content` on one line; on two if they fit only then.
    package mutating func wrap(_ head: String, _ content: String) {
        if fits("\(head) \(content)") || !fits(head) || !fits(String(repeating: " ", count: Self.indentation) + content)
        {
            line("\(head) \(content)")
        } else {
            line(head)
            indented { $0.line(content) }
        }
    }
}

// MARK: - Blocks

extension SourceWriter {
    /// Writes `head {`, the body one level deeper, and `}`.
    package mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
        block(.text(head + " {"), body)
    }

    /// Writes a head that ends in an open brace, the body one level deeper, and `}`.
    package mutating func block(_ head: SourceLayout, _ body: (inout SourceWriter) -> Void) {
        write(head)
        indented(body)
        line("}")
    }

    /// Writes a block of one line on the line of its head, if both fit.
    package mutating func shortBlock(_ head: String, _ body: (inout SourceWriter) -> Void) {
        let content = deeper(body)
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

    /// Writes the head of a type with its conformances, the body one level deeper, and `}`.
    package mutating func type(_ head: String, conformances: [String], _ body: (inout SourceWriter) -> Void) {
        let content = deeper(body)
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

    private func deeper(_ body: (inout SourceWriter) -> Void) -> SourceWriter {
        var content = SourceWriter()
        content.level = level + 1
        body(&content)
        return content
    }
}
