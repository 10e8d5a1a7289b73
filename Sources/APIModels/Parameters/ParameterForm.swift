/// Writes the value of a parameter in its style (the table of OpenAPI 3.1.1 section 4.12.5).
package struct ParameterForm: Sendable {
    /// A value as the styles see it: nested values are JSON text.
    private enum Parts {
        case text(String)
        case list([String])
        case fields([(name: String, text: String)])
    }

    private let name: String
    private let style: ParameterStyle
    private let explodes: Bool
    private let kept: PercentEncoding.Kept

    /// Creates the form of a parameter; `explodes` is nil where the description does not have it.
    package init(_ name: String, _ style: ParameterStyle, explodes: Bool?, keeping kept: PercentEncoding.Kept) {
        self.name = name
        self.style = style
        self.explodes = explodes ?? style.explodesByDefault
        self.kept = kept
    }

    /// Returns the text that replaces `{name}` in a path; empty if there is nothing to send.
    package func path(_ value: EncodedValue) -> String {
        guard let parts = parts(of: value) else { return "" }
        return switch style {
        case .label: "." + joined(parts, with: explodes ? "." : ",")
        case .matrix: matrix(parts)
        default: joined(parts, with: ",")
        }
    }

    /// Returns the value of a header field; nil if there is nothing to send.
    package func header(_ value: EncodedValue) -> String? {
        parts(of: value).map { joined($0, with: ",") }
    }

    /// Returns the `name=value` pairs of a query or a cookie; empty if there is nothing to send.
    package func pairs(_ value: EncodedValue) -> [String] {
        if style == .deepObject { return deep(value, named: encoded(name)) }
        if explodes, style != .json, case .fields(let fields) = value { return exploded(fields) }
        guard let parts = parts(of: value) else { return [] }
        if explodes, case .list(let texts) = parts { return texts.map { "\(encoded(name))=\($0)" } }
        return ["\(encoded(name))=\(joined(parts, with: delimiter))"]
    }

    private var delimiter: String {
        switch (style, kept) {
        case (.spaceDelimited, _): "%20"
        case (.pipeDelimited, _): "%7C"
        default: ","
        }
    }

    /// Names are encoded where values are: `filter[name]` is `filter%5Bname%5D`.
    private func encoded(_ name: String) -> String {
        if case .all = kept { name } else { PercentEncoding.encode(name) }
    }

    /// Splits a value and percent-encodes its texts; nil for null, an empty list and an object without fields, which are undefined
    /// values in RFC 6570 section 2.3.
    private func parts(of value: EncodedValue) -> Parts? {
        func text(_ value: EncodedValue) -> String? {
            value.plainText.map { PercentEncoding.encode($0, keeping: kept) }
        }
        switch value {
        case .null: return nil
        case _ where style == .json: return .text(PercentEncoding.encode(value.json, keeping: kept))
        case .text, .literal, .file: return text(value).map(Parts.text)
        case .list(let values):
            let texts = values.compactMap(text)
            return texts.isEmpty ? nil : .list(texts)
        case .fields(let fields):
            let pairs = fields.compactMap { field in text(field.value).map { (encoded(field.name), $0) } }
            return pairs.isEmpty ? nil : .fields(pairs)
        }
    }

    private func joined(_ parts: Parts, with delimiter: String) -> String {
        switch parts {
        case .text(let text): text
        case .list(let texts): texts.joined(separator: delimiter)
        case .fields(let fields):
            fields.map { "\($0.name)\(explodes ? "=" : delimiter)\($0.text)" }.joined(separator: delimiter)
        }
    }

    private func matrix(_ parts: Parts) -> String {
        switch parts {
        case .text(""): ";\(encoded(name))"
        case .list(let texts) where explodes: texts.map { ";\(encoded(name))=\($0)" }.joined()
        case .fields(let fields) where explodes: fields.map { ";\($0.name)=\($0.text)" }.joined()
        case .text, .list, .fields: ";\(encoded(name))=\(joined(parts, with: ","))"
        }
    }

    /// Returns the fields of an object instead of the parameter; a list among them is repeated, as at the top level.
    private func exploded(_ fields: [EncodedValue.Field]) -> [String] {
        fields.flatMap { field in
            let values = if case .list(let values) = field.value { values } else { [field.value] }
            return values.compactMap(\.plainText).map { text in
                "\(encoded(field.name))=\(PercentEncoding.encode(text, keeping: kept))"
            }
        }
    }

    private func deep(_ value: EncodedValue, named name: String) -> [String] {
        switch value {
        case .null, .text, .literal, .file:
            return value.plainText.map { ["\(name)=\(PercentEncoding.encode($0, keeping: kept))"] } ?? []
        case .fields(let fields):
            return fields.flatMap { deep($0.value, named: "\(name)%5B\(PercentEncoding.encode($0.name))%5D") }
        case .list(let values):
            let isFlat = values.allSatisfy(\.isScalar)
            return values.enumerated().flatMap { index, value in
                deep(value, named: isFlat ? "\(name)%5B%5D" : "\(name)%5B\(index)%5D")
            }
        }
    }
}
