extension SchemaReader {
    /// What extensions that are widely used say about the values of `enum`, in their order.
    ///
    /// Names: `x-enum-varnames` (openapi-generator) and `x-enumNames` (NSwag). Texts: `x-enum-descriptions`, a list, and
    /// `x-enumDescriptions` (Redocly), a mapping of values. Both: `x-ms-enum` (AutoRest), whose `values` name the value.
    /// What is of another form means nothing: these keys belong to others.
    func valueTexts(_ fields: Fields, _ values: [YAMLNode]) -> [String: ValueText] {
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

    /// The values of `enum` or `const`; `x-stainless-const` says of a default that it is one.
    func allowedValues(_ fields: Fields) -> [YAMLNode] {
        if let values = fields.items("enum") { return values }
        if let value = fields["const"]?.value { return [value] }
        guard fields["x-stainless-const"]?.value.boolean == true, let value = fields["default"]?.value else {
            return []
        }
        return [value]
    }
}

extension Fields {
    /// A list of texts of somebody else's, nil where it is anything else.
    fileprivate func texts(_ key: String) -> [String]? {
        guard let items = self[key]?.value.items else { return nil }
        let texts = items.compactMap(\.text)
        return texts.count == items.count ? texts : nil
    }
}
