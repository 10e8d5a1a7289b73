extension SourceWriter {
    /// Writes names separated by commas. Each line begins with `head` and is as full as possible.
    ///
    /// A list that is continued has a comma at the end of each line but the last. Without names, nothing is written.
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

    /// Writes an array literal between `head` and `end`, on one line where it fits, otherwise on lines that are as full
    /// as possible.
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

    /// Writes a block whose body is an array literal.
    package mutating func listBlock(_ head: String, _ items: [String]) {
        if fits("\(head) { [\(items.joined(separator: ", "))]\(items.count > 1 ? "," : "") }") {
            line("\(head) { [\(items.joined(separator: ", "))] }")
        } else {
            block(head) { $0.list("", items) }
        }
    }

    /// Writes the names in as few lines as possible; `line` returns the line for some of them.
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

    /// Writes a string literal of words between `head` and `end`: one line where it fits, otherwise a multi-line literal.
    package mutating func wordsLiteral(_ head: String, _ words: [String], end: String = "") {
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
        // swift-format does not indent the text if the opening quotes begin their line.
        if head.isEmpty { rows(&self) } else { indented(rows) }
    }
}
