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
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).allSatisfy { line in
            let line = Substring(line)
            return line.first.map { $0.isLetter || $0.isNumber || "(\"'`".contains($0) } == true
                && !line.hasPrefix("```")
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
        if text.isEmpty { return "`\"\"`" }
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "`") }) { return "`\(text)`" }
        let shown = text.unicodeScalars.map { scalar -> Character in
            scalar == "`" ? "'" : scalar.properties.isWhitespace ? " " : Character(scalar)
        }
        return "`\(String(shown))`"
    }

    private static func facts(of schema: Schema) -> [String] {
        let bounds = schema.bounds
        let facts = [
            schema.isDeprecated ? "Deprecated." : nil,
            values(of: schema),
            format(of: schema).map { "In the format \(code($0))." },
            schema.content?.mediaType.map { "Holds \(code($0))." },
            limits(bounds),
            bounds.multiple.map { "A multiple of \(number($0))." },
            range(bounds.minimumLength?.description, bounds.maximumLength?.description, " character"),
            bounds.pattern.flatMap { $0.count <= 100 ? "Fits the pattern \(code($0))." : nil },
            range(bounds.minimumItems?.description, bounds.maximumItems?.description, " item"),
            bounds.hasUniqueItems ? "No two items are equal." : nil,
            bounds.minimumProperties == nil && bounds.maximumProperties == nil
                ? nil
                : range(
                    bounds.minimumProperties?.description,
                    bounds.maximumProperties?.description,
                    " property",
                    " properties"
                ),
            schema.isReadOnly ? "Only answers have it." : schema.isWriteOnly ? "Only requests have it." : nil,
            schema.defaultValue.flatMap(defaultValue),
            schema.documentationURL.map { "See \(code($0))." },
        ]
        return facts.compactMap(\.self)
    }

    /// A number's own limits; where one of them is itself too small or too large, each is a sentence of its own.
    private static func limits(_ bounds: Bounds) -> String? {
        let minimum = bounds.minimum.flatMap { $0.isFinite ? number($0) : nil }
        let maximum = bounds.maximum.flatMap { $0.isFinite ? number($0) : nil }
        guard bounds.excludesMinimum || bounds.excludesMaximum else { return range(minimum, maximum, "") }
        let sentences = [
            minimum.map { bounds.excludesMinimum ? "More than \($0)." : "At least \($0)." },
            maximum.map { bounds.excludesMaximum ? "Less than \($0)." : "At most \($0)." },
        ]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    /// Limits in words; a unit is given in the singular, and empty for a number's own limits.
    private static func range(
        _ minimum: String?,
        _ maximum: String?,
        _ unit: String,
        _ units: String? = nil
    ) -> String? {
        func counted(_ number: String) -> String {
            number + (number == "1" ? unit : units ?? (unit.isEmpty ? "" : unit + "s"))
        }
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
        switch (schema.kind, schema.allowedValues.count) {
        case (_, 0), (.string, _): return nil
        case (.integer, 2...), (.number, 2...), (.union, _): return nil
        default: break
        }
        let texts = schema.allowedValues.map { code($0.json) }
        return texts.count == 1 ? "Always \(texts[0])." : "One of \(texts.joined(separator: ", "))."
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
