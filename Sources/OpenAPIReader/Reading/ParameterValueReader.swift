/// Reads the values of a parameter and their serialization: `schema` with a style, or `content`.
struct ParameterValueReader {
    /// The fields of a parameter that describe its values.
    struct Value {
        var schema: Schema
        var style: Parameter.Style?
        var mediaType: String?
        var constant: YAMLScalar?
    }

    let context: ReadingContext
    let fields: MappingReader
    let location: Parameter.Location

    private var diagnostics: DiagnosticCollector { context.diagnostics }
    private var position: SourcePosition { fields.node.position }

    /// Reads `schema` or `content`; without both, the values are strings.
    func read() -> Value {
        if let content = fields.mapping("content"), fields["schema"] == nil || location == .querystring {
            if let style = ["style", "explode", "allowReserved"].lazy.compactMap({ fields[$0] }).first {
                let message = "\(style.key.quoted) has no effect next to 'content'"
                diagnostics.warning("parameter-style", message, at: style.position)
            }
            return read(content)
        }
        if location == .querystring, let schema = fields["schema"] {
            let message = "a querystring parameter needs 'content' and not 'schema'; it is read as a form"
            diagnostics.warning("parameter-content", message, at: schema.position)
        }
        if let content = fields["content"], !content.value.isNull {
            let message = "'content' of a parameter with 'schema' is ignored; keep one of them"
            diagnostics.warning("parameter-content", message, at: content.position)
        }
        var value = Value(schema: Schema(.string(format: nil), position: position), style: style())
        if let node = fields["schema"]?.value {
            value.schema = SchemaReader(context: context).read(node)
            if case .scalar(let scalar) = node["const"]?.value.content, scalar != .null { value.constant = scalar }
        } else {
            let message = "a parameter needs 'schema' or 'content'; it is read as a string"
            diagnostics.warning("missing-key", message, at: position)
        }
        return value
    }

    /// OpenAPI 3.1 section 4.8.12.1: the mapping has exactly one entry.
    private func read(_ content: [YAMLEntry]) -> Value {
        guard let entry = content.first else {
            let message = "'content' of a parameter needs a media type; it is read as a string"
            diagnostics.warning("missing-key", message, at: position)
            return Value(schema: Schema(.string(format: nil), position: position))
        }
        if content.count > 1 {
            let message = "'content' of a parameter must have one media type; \(entry.key.quoted) is used"
            diagnostics.warning("parameter-content", message, at: content[1].position)
        }
        let media = MediaType(name: entry.key, position: entry.position)
        let schema = MappingReader(entry.value, as: .mediaType, diagnostics)?["schema"].map { entry in
            SchemaReader(context: context).read(entry.value)
        }
        let essence = media.essence
        let isForm = location == .querystring && essence == "application/x-www-form-urlencoded"
        if !media.isJSON, !isForm, !essence.hasPrefix("text/"), essence != "*/*" {
            let message = "a parameter cannot be written as \(entry.key.quoted); it is written in the style 'form'"
            diagnostics.warning("parameter-content", message, at: entry.position)
        }
        let isJSON = media.isJSON
        return Value(
            schema: schema ?? Schema(isJSON ? .any : .string(format: nil), position: entry.position),
            mediaType: isJSON ? "application/json" : nil
        )
    }

    private func style() -> Parameter.Style? {
        guard let text = fields.string("style"), let entry = fields["style"] else { return nil }
        if let style = Parameter.Style(rawValue: text), location.styles.contains(style) { return style }
        let styles = location.styles.map(\.rawValue)
        let message =
            "\(text.quoted) is not a valid style of a \(location.rawValue) parameter; \(styles[0].quoted) is used"
        diagnostics.warning("parameter-style", message + diagnostics.hint(for: text, among: styles), at: entry.position)
        return nil
    }
}
