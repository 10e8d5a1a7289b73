import OpenAPIReader

/// Describes a schema in a doc comment.
enum SchemaText {
    /// Returns the description, followed by constraints, defaults and other facts; nil where there are none.
    static func text(_ description: String?, _ schema: Schema) -> String? {
        let facts = facts(of: schema).joined(separator: " ")
        guard let description = Markdown.sentence(description) else { return facts.isEmpty ? nil : facts }
        guard !facts.isEmpty else { return description }
        return description + (Markdown.isProse(description) ? " " : "\n\n") + facts
    }

    private static func facts(of schema: Schema) -> [String] {
        let bounds = schema.bounds
        let facts = [
            schema.isDeprecated ? "Deprecated." : nil,
            values(of: schema),
            format(of: schema).map { "In the format \(Markdown.code($0))." },
            schema.content?.mediaType.map { "Contains \(Markdown.code($0))." },
            limits(bounds),
            bounds.multiple.map { "A multiple of \(number($0))." },
            range(bounds.minimumLength?.description, bounds.maximumLength?.description, " character"),
            bounds.pattern.flatMap { $0.count <= 100 ? "Matches the pattern \(Markdown.code($0))." : nil },
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
            schema.isReadOnly ? "Only in responses." : schema.isWriteOnly ? "Only in requests." : nil,
            schema.defaultValue.flatMap(defaultValue),
            schema.documentationURL.map { "See \(Markdown.code($0))." },
        ]
        return facts.compactMap(\.self)
    }

    /// The limits of a number: in one sentence, or in two where a limit is exclusive.
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

    /// Limits in words. The unit is in the singular; it is empty for the limits of a number.
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

    /// The allowed values, where the type does not express them; an enum has cases instead.
    private static func values(of schema: Schema) -> String? {
        switch (schema.kind, schema.allowedValues.count) {
        case (_, 0), (.string, _): return nil
        case (.integer, 2...), (.number, 2...), (.union, _): return nil
        default: break
        }
        let texts = schema.allowedValues.map { Markdown.code($0.json) }
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
        case .scalar(.string(let text)) where !text.isEmpty: "The server's default is \(Markdown.code(text))."
        default: "The server's default is \(Markdown.code(node.json))."
        }
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value)?.description ?? value.description
    }
}
