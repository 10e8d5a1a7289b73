/// Reads `x-stream`.
struct StreamExtensionReader {
    let context: ReadingContext

    private var diagnostics: DiagnosticCollector { context.diagnostics }

    /// Reads the extension; returns nil after reporting a missing or unknown format.
    func read(_ entry: YAMLEntry) -> StreamExtension? {
        guard let fields = MappingReader(entry.value, as: .stream, diagnostics) else { return nil }
        let when = fields.mapping("when").flatMap { readCondition($0, fields) }
        let item = fields["item"].map { SchemaReader(context: context).read($0.value) }
        let lines: StreamExtension.Lines? = choice("lines", fields, ["standard": .standard, "lf": .lineFeed])
        let unescape: Bool? = choice("unescape", fields, ["newline": true])
        guard let format = format(fields) else { return nil }
        if format != .events { reportEventKeys(fields) }
        var stream = StreamExtension(
            method: fields.string("method"),
            when: when,
            format: format,
            item: item,
            done: fields.string("done"),
            error: fields.string("error"),
            lines: lines ?? .standard,
            unescapesNewlines: unescape ?? false,
            position: entry.position
        )
        stream.isResumable = fields.boolean("resumable") ?? false
        return stream
    }

    private func format(_ fields: MappingReader) -> StreamExtension.Format? {
        if fields["format"] == nil {
            let hint = "; write 'format: sse', 'jsonl', 'json-seq', 'text' or 'bytes'"
            fields.reportMissing("format", hint: hint, severity: .error)
            return nil
        }
        return choice(
            "format",
            fields,
            ["sse": .events, "text": .text, "jsonl": .jsonLines, "json-seq": .jsonSequence, "bytes": .bytes]
        )
    }

    /// Reads `when`, such as `{ stream: true }`.
    private func readCondition(_ entries: [YAMLEntry], _ fields: MappingReader) -> StreamExtension.Condition? {
        let position = fields["when"]?.value.position ?? fields.node.position
        guard let entry = entries.first, entries.count == 1 else {
            let message = "'when' must have exactly one property, but it has \(entries.count)"
            diagnostics.error("stream-when", message, at: position)
            return nil
        }
        guard let value = entry.value.scalar else {
            diagnostics.wrongType(entry.value, "the value of \(entry.key.quoted)", mustBe: "a scalar")
            return nil
        }
        return StreamExtension.Condition(property: entry.key, value: value, position: entry.position)
    }

    /// Reads a key whose value is one of several names.
    private func choice<Value>(_ key: String, _ fields: MappingReader, _ values: [String: Value]) -> Value? {
        guard let text = fields.string(key), let position = fields[key]?.value.position else { return nil }
        if let value = values[text] { return value }
        let names = values.keys.sorted()
        let hint = diagnostics.hint(for: text, among: names)
        let ending = hint.isEmpty ? "; write \(names.map(\.quoted).joined(separator: " or "))" : hint
        diagnostics.error("stream-value", "\(text.quoted) is not a valid value of \(key.quoted)\(ending)", at: position)
        return nil
    }

    /// Reports the keys that only apply to event streams.
    private func reportEventKeys(_ fields: MappingReader) {
        for key in ["done", "lines", "unescape", "resumable"] {
            guard let entry = fields[key] else { continue }
            let message = "\(key.quoted) needs 'format: sse': other streams have no events"
            diagnostics.error("stream-value", message, at: entry.position)
        }
    }
}
