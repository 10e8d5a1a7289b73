import OpenAPIReader

/// What doc comments say about a schema.
enum SchemaText {
    /// The description, followed by what else a caller should know.
    static func text(_ description: String?, _ schema: Schema) -> String? {
        let facts = facts(of: schema).joined(separator: " ")
        guard let description = sentence(description) else { return facts.isEmpty ? nil : facts }
        guard !facts.isEmpty else { return description }
        return description + (isProse(description) ? " " : "\n\n") + facts
    }

    /// Whether the text is one paragraph, whose last line can go on.
    private static func isProse(_ text: String) -> Bool {
        text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { line in
            line.first.map { $0.isLetter || $0.isNumber || "(\"'`".contains($0) } == true && !line.hasPrefix("```")
        }
    }

    /// The text without white space around it, and with a full stop where it ends in a word; nil where nothing is left.
    static func sentence(_ text: String?) -> String? {
        guard let text else { return nil }
        var trimmed = text[...]
        while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        guard let last = trimmed.last else { return nil }
        return last.isLetter || last.isNumber ? trimmed + "." : String(trimmed)
    }

    /// Text of a description as Markdown shows code: on one line, and with no backtick that would end it.
    static func code(_ text: String) -> String {
        let shown = text.unicodeScalars.map { scalar -> Character in
            scalar == "`" ? "'" : scalar.properties.isWhitespace ? " " : Character(scalar)
        }
        return shown.isEmpty ? "`\"\"`" : "`\(String(shown))`"
    }

    private static func facts(of schema: Schema) -> [String] {
        let bounds = schema.bounds
        let facts = [
            schema.isDeprecated ? "Deprecated." : nil,
            values(of: schema),
            format(of: schema).map { "In the format \(code($0))." },
            range(bounds.minimum.map(number), bounds.maximum.map(number), ""),
            range(bounds.minimumLength?.description, bounds.maximumLength?.description, " character"),
            range(bounds.minimumItems?.description, bounds.maximumItems?.description, " item"),
            schema.defaultValue.flatMap(defaultValue),
        ]
        return facts.compactMap(\.self)
    }

    /// Limits in words; a unit is given in the singular, and empty for a number's own limits.
    private static func range(_ minimum: String?, _ maximum: String?, _ unit: String) -> String? {
        func counted(_ number: String) -> String { number + unit + (unit.isEmpty || number == "1" ? "" : "s") }
        return switch (minimum, maximum) {
        case (let minimum?, let maximum?) where minimum == maximum: "Exactly \(counted(minimum))."
        case (let minimum?, let maximum?): "From \(minimum) to \(counted(maximum))."
        case (let minimum?, nil): "At least \(counted(minimum))."
        case (nil, let maximum?): "At most \(counted(maximum))."
        case (nil, nil): nil
        }
    }

    /// Values that no type holds to: an enum of strings has cases instead.
    private static func values(of schema: Schema) -> String? {
        let texts = schema.allowedValues.map { code($0.json) }
        switch (schema.kind, texts.count) {
        case (_, 0), (.string, _): return nil
        case (.integer, 2...), (.number, 2...), (.union, _): return nil
        case (_, 1): return "Always \(texts[0])."
        default: return "One of \(texts.joined(separator: ", "))."
        }
    }

    private static func format(of schema: Schema) -> String? {
        switch schema.kind {
        case .string(let format): format
        default: nil
        }
    }

    private static func defaultValue(_ node: YAMLNode) -> String? {
        switch node.content {
        case .scalar(.null): nil
        case .scalar(.integer), .scalar(.number), .scalar(.boolean): "The server's default is \(node.json)."
        case .scalar(.string(let text)) where !text.isEmpty: "The server's default is \(code(text))."
        default: "The server's default is \(code(node.json))."
        }
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value)?.description ?? value.description
    }
}
