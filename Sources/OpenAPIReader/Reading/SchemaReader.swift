/// Reads schemas. Its extensions read objects, combinations, enum values, limits and discriminators.
struct SchemaReader {
    let context: ReadingContext

    var diagnostics: DiagnosticCollector { context.diagnostics }

    /// Reads a schema. An invalid schema is reported and read as any value.
    ///
    /// `implied` is the type of a schema without `type`.
    func read(_ node: YAMLNode, implied: String? = nil) -> Schema {
        if let allowsAll = node.boolean {
            return Schema(allowsAll ? .any : .nothing, position: node.position)
        }
        guard let fields = MappingReader(node, as: .schema, diagnostics) else {
            return Schema(.any, position: node.position)
        }
        return SchemaReader(context: context.entering(node)).read(fields, implied: implied)
    }

    private func read(_ fields: MappingReader, implied: String?) -> Schema {
        var schema = Schema(.any, position: fields.node.position)
        annotate(&schema, fields)
        schema.bounds = bounds(fields)
        readKind(fields, implied: implied, into: &schema)
        if case .string = schema.kind { schema.allowedValues = schema.allowedValues.map(quoted) }
        if schema.kind == .any, schema.allowedValues.isEmpty, isNullAlone(fields) { schema.kind = .nothing }
        return schema
    }

    /// Whether `enum` or `const` allows null and nothing else.
    private func isNullAlone(_ fields: MappingReader) -> Bool {
        if let values = fields["enum"]?.value.items { return !values.isEmpty && values.allSatisfy(\.isNull) }
        return fields["const"]?.value.isNull == true
    }

    /// Reads the kind of the values. `$ref`, `allOf`, `anyOf`, `oneOf` and the schema's own keywords are parts, and a value
    /// has to match each of them.
    private func readKind(_ fields: MappingReader, implied: String?, into schema: inout Schema) {
        let reference = fields["$ref"] ?? fields["$dynamicRef"] ?? fields["$recursiveRef"]
        if let reference, context.version == .v30 {
            // OpenAPI 3.0 ignores the keywords next to `$ref`; annotations are kept nevertheless.
            reportSiblings(of: reference, fields)
            readReference(reference, into: &schema)
            return
        }
        let (parts, hasOwn) = self.parts(fields, implied: implied, &schema)
        switch parts.count {
        case 0: readType(fields, implied: implied, into: &schema)
        case 1 where hasOwn && parts[0].kind != .any:
            // Reading the type again would double the work with every level of nesting.
            schema.kind = parts[0].kind
            schema.allowsNull = schema.allowsNull || parts[0].allowsNull
        case 1 where hasOwn: readType(fields, implied: implied, into: &schema)
        case 1:
            collapse(parts[0], into: &schema)
            if case .reference = schema.kind, fields["allOf"] != nil { schema.isAllOfReference = true }
        default: schema.kind = .all(parts)
        }
        if types(fields).contains(where: { $0.string == "null" }) { schema.allowsNull = true }
    }

    /// Reads the parts of a schema in the order of the text. `hasOwn` is true if the schema's own keywords are one of them.
    private func parts(
        _ fields: MappingReader,
        implied: String?,
        _ schema: inout Schema
    ) -> (parts: [Schema], hasOwn: Bool) {
        let own = ownKeywords(fields)
        var parts: [Schema] = []
        var hasOwn = false
        for entry in fields.entries {
            switch entry.key {
            case "$ref", "$dynamicRef", "$recursiveRef":
                var part = Schema(.any, position: entry.value.position)
                readReference(entry, into: &part)
                parts.append(part)
            case "allOf", "anyOf", "oneOf": parts += combination(entry, fields, &schema)
            case "items" where isListOfChoices(entry, fields):
                let message = "a list under 'items' without 'type' is read as 'anyOf'"
                diagnostics.warning("items-list", message, at: entry.position)
                parts += combination(YAMLEntry(key: "anyOf", at: entry.position, value: entry.value), fields, &schema)
            case _ where own.contains(entry.key) && !hasOwn:
                hasOwn = true
                parts.append(ownPart(fields, implied: implied, schema))
            default: break
            }
        }
        return (parts, hasOwn)
    }

    /// Returns the schema's own keywords that restrict values beyond their type: a `type` alone next to a reference or a
    /// combination changes nothing.
    private func ownKeywords(_ fields: MappingReader) -> Set<String> {
        let keys = fields.entries.filter { entry in
            guard FieldTable.ownStructure.contains(entry.key), !isListOfChoices(entry, fields) else { return false }
            return entry.value.entries?.isEmpty != true && entry.value.boolean == nil
        }
        return Set(keys.map(\.key))
    }

    /// Whether a list under `items` contains the members of an `anyOf`. OpenAPI 3.0 does not allow a list there, but converted
    /// descriptions such as Slack's have one without `type`.
    private func isListOfChoices(_ entry: YAMLEntry, _ fields: MappingReader) -> Bool {
        entry.key == "items" && entry.value.items != nil && context.version == .v30
            && fields["type"]?.value.string != "array"
    }

    private func ownPart(_ fields: MappingReader, implied: String?, _ schema: Schema) -> Schema {
        var part = Schema(.any, position: schema.position)
        readType(fields, implied: implied, into: &part)
        return part
    }

    /// Returns an allowed value of a string schema as a string; a number or boolean is reported and read as it is written.
    private func quoted(_ value: YAMLNode) -> YAMLNode {
        guard value.string == nil, let text = value.text else { return value }
        let message = "a value of a string schema must be a string, but it is \(value.kindName); write it in quotes"
        diagnostics.warning("wrong-type", message, at: value.position)
        return YAMLNode(.scalar(.string(text)), at: value.position)
    }

    private func annotate(_ schema: inout Schema, _ fields: MappingReader) {
        schema.title = fields.string("title")
        schema.description = fields.string("description")
        schema.isDeprecated = fields.boolean("deprecated") ?? false
        schema.allowsNull = fields.boolean("nullable") ?? false
        schema.defaultValue = fields["default"]?.value
        schema.example = fields["example"]?.value ?? fields["examples"]?.value.items?.first
        schema.discriminator = discriminator(fields)
        schema.swiftName = fields.string("x-swift-name")
        schema.isReadOnly = fields.boolean("readOnly") ?? false
        schema.isWriteOnly = fields.boolean("writeOnly") ?? false
        schema.documentationURL = fields["externalDocs"]?.value["url"]?.value.string
        if fields["contentEncoding"] != nil || fields["contentMediaType"] != nil || fields["contentSchema"] != nil {
            schema.content = StringContent(
                encoding: fields.string("contentEncoding"),
                mediaType: fields.string("contentMediaType"),
                schema: fields["contentSchema"].map { [read($0.value)] } ?? []
            )
        }
        let values = allowedValues(fields)
        schema.valueTexts = valueTexts(fields, values)
        schema.allowedValues = values.filter { !$0.isNull }
        if values.contains(where: \.isNull) { schema.allowsNull = true }
    }

    private func readReference(_ reference: YAMLEntry, into schema: inout Schema) {
        let name: String?
        switch reference.key {
        case "$ref": name = context.references.name(reference.value, in: context.scope)
        case "$recursiveRef": name = context.references.name(reference, in: context.scope) ?? context.schemaKey
        default: name = context.references.name(reference, in: context.scope)
        }
        if let name { schema.kind = .reference(name) }
    }

    private func reportSiblings(of reference: YAMLEntry, _ fields: MappingReader) {
        for entry in fields.entries
        where FieldTable.structure.contains(entry.key) && entry.position != reference.position {
            // `type: object` and `additionalProperties: false` next to a reference to an object do not change the type.
            if entry.key == "type" || entry.value.boolean != nil { continue }
            diagnostics.warning("ref-siblings", "\(entry.key.quoted) has no effect next to '$ref'", at: entry.position)
        }
    }

    private func readType(_ fields: MappingReader, implied: String?, into schema: inout Schema) {
        let types = types(fields)
        if types.contains(where: { $0.string == "null" }) { schema.allowsNull = true }
        let others = types.filter { $0.string != "null" }
        switch others.count {
        case 0:
            guard types.isEmpty, let name = implied ?? inferredType(fields, schema) else { return }
            schema.kind = kind(name, fields)
        case 1:
            schema.kind = kind(others[0], fields)
        default:
            schema.kind = .union(
                UnionSchema(members: others.map { Schema(kind($0, fields), position: $0.position) })
            )
        }
    }

    /// Returns `type` as a list of names with their positions.
    private func types(_ fields: MappingReader) -> [YAMLNode] {
        guard let value = fields["type"]?.value else { return [] }
        if value.items == nil, value.text == nil {
            diagnostics.wrongType(value, "'type'", mustBe: "a string or a list")
        }
        return (value.items ?? [value]).filter { $0.text != nil }.map { type in
            // `type: null` without quotes is YAML's null, and the intended type is clear.
            type.isNull ? YAMLNode(.scalar(.string("null")), at: type.position) : type
        }
    }

    private func kind(_ type: YAMLNode, _ fields: MappingReader) -> Schema.Kind {
        let name = type.text ?? ""
        guard Self.typeNames.contains(name) else {
            if let (known, format) = Self.otherNames[name.lowercased()] {
                report(type, "it is read as \(known.quoted)")
                return kind(known, fields, format: format)
            }
            report(type, "it is read as any value" + diagnostics.hint(for: name, among: Self.typeNames))
            return .any
        }
        return kind(name, fields)
    }

    private func report(_ type: YAMLNode, _ consequence: String) {
        let message = "\((type.text ?? "").quoted) is not a valid type; \(consequence)"
        diagnostics.warning("type-unknown", message, at: type.position)
    }

    /// Common wrong names of types, with the format that they imply; `file` is a type of Swagger 2.0.
    private static let otherNames: [String: (type: String, format: String?)] = [
        "array": ("array", nil), "list": ("array", nil), "boolean": ("boolean", nil), "bool": ("boolean", nil),
        "integer": ("integer", nil), "int": ("integer", nil), "long": ("integer", "int64"),
        "int32": ("integer", "int32"),
        "int64": ("integer", "int64"), "number": ("number", nil), "float": ("number", "float"),
        "double": ("number", "double"), "decimal": ("number", "decimal"), "object": ("object", nil),
        "map": ("object", nil), "dict": ("object", nil), "string": ("string", nil), "str": ("string", nil),
        "text": ("string", nil), "date": ("string", "date"), "datetime": ("string", "date-time"),
        "date-time": ("string", "date-time"), "timestamp": ("string", "date-time"), "uuid": ("string", "uuid"),
        "uri": ("string", "uri"), "url": ("string", "uri"), "email": ("string", "email"), "enum": ("string", nil),
        "file": ("string", "binary"), "binary": ("string", "binary"), "byte": ("string", "byte"),
    ]

    private static let typeNames = ["array", "boolean", "integer", "null", "number", "object", "string"]

    private func kind(_ name: String, _ fields: MappingReader, format: String? = nil) -> Schema.Kind {
        switch name {
        case "boolean": return .boolean
        case "integer": return .integer(format: fields.string("format") ?? format)
        case "number": return .number(format: fields.string("format") ?? format)
        case "string": return .string(format: fields.string("format") ?? format)
        case "object": return .object(object(fields))
        case "array": return array(fields)
        default: return .any
        }
    }

    /// Returns the type that the keywords of a schema without `type` imply.
    private func inferredType(_ fields: MappingReader, _ schema: Schema) -> String? {
        let objectKeys = ["properties", "patternProperties", "required", "propertyNames"]
        if objectKeys.contains(where: { fields[$0] != nil }) { return "object" }
        // Some tools write `false` into every schema, also for strings and numbers.
        for key in ["additionalProperties", "unevaluatedProperties"] {
            if let additional = fields[key]?.value, additional.boolean != false { return "object" }
        }
        if fields["items"] != nil || fields["prefixItems"] != nil { return "array" }
        let kinds = Set(schema.allowedValues.map(Self.typeName))
        return kinds.count == 1 ? kinds.first ?? nil : nil
    }

    private static func typeName(of value: YAMLNode) -> String? {
        switch value.content {
        case .scalar(.string): "string"
        case .scalar(.integer): "integer"
        case .scalar(.number): "number"
        case .scalar(.boolean): "boolean"
        default: nil
        }
    }
}
