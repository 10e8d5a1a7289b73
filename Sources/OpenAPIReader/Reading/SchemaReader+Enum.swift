extension SchemaReader {
    /// Reads names and descriptions of the values of `enum` from widely used extensions.
    ///
    /// Names: the lists `x-enum-varnames` (openapi-generator) and `x-enumNames` (NSwag). Descriptions: the list
    /// `x-enum-descriptions`, and `x-enumDescriptions` (Redocly), a mapping from values. Both: `x-ms-enum` (AutoRest), whose
    /// `values` contain the value. Another form is ignored without a report, because these are other tools' extensions.
    func valueTexts(_ fields: MappingReader, _ values: [YAMLNode]) -> [String: ValueText] {
        var texts: [String: ValueText] = [:]
        let names = fields.texts("x-enum-varnames") ?? fields.texts("x-enumNames")
        let descriptions = fields.texts("x-enum-descriptions") ?? fields.texts("x-enumDescriptions")
        for (index, value) in values.enumerated() {
            guard let key = value.text else { continue }
            if let names, names.count == values.count { texts[key, default: ValueText()].name = names[index] }
            if let descriptions, descriptions.count == values.count {
                texts[key, default: ValueText()].description = descriptions[index]
            }
        }
        for entry in fields["x-enumDescriptions"]?.value.entries ?? [] {
            texts[entry.key, default: ValueText()].description = entry.value.string
        }
        for item in fields["x-ms-enum"]?.value["values"]?.value.items ?? [] {
            guard let key = item["value"]?.value.text else { continue }
            texts[key, default: ValueText()].name = item["name"]?.value.string
            texts[key, default: ValueText()].description = item["description"]?.value.string
        }
        return texts
    }

    /// Reads `enum` or `const`; with `x-stainless-const` the default is the only value.
    func allowedValues(_ fields: MappingReader) -> [YAMLNode] {
        if let values = fields.items("enum") { return values }
        if let value = fields["const"]?.value { return [value] }
        guard fields["x-stainless-const"]?.value.boolean == true, let value = fields["default"]?.value else {
            return []
        }
        return [value]
    }
}

extension MappingReader {
    /// Returns a list of scalars as texts, and nil for any other value, without a report.
    fileprivate func texts(_ key: String) -> [String]? {
        guard let items = self[key]?.value.items else { return nil }
        let texts = items.compactMap(\.text)
        return texts.count == items.count ? texts : nil
    }
}
