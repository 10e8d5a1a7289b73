import OpenAPIReader

/// Plans the structs of objects.
struct StructurePlanner {
    let types: TypePlanner

    private var table: SchemaTable { types.table }
    private var catalog: TypeCatalog { types.catalog }

    /// Returns a struct with a property for each property of the object, one for each union that the object also fits, and
    /// one for all properties without a name of their own.
    ///
    /// `key` is the name of a named schema.
    func plan(_ object: ObjectSchema, _ schema: Schema, name: String, key: String? = nil) -> TypePlan.Kind {
        let object = withBranchTypes(withRequired(object))
        let declaresMore = object.declaresAdditionalProperties || !object.patterns.isEmpty
        let additional = declaresMore ? table.additionalValues(of: object) : nil
        let requests = requests(object, additional, name: name)
        var names = catalog.memberNames(requests, noun: "property", reserved: ReservedNames.properties)[...]
        let properties = object.properties.map { property in
            let type = type(of: property, in: name)
            // Schemas that include a named schema through `allOf` use the inline types of its properties.
            if let key, property.origin == nil { catalog.setInheritedType(type, of: property.name, from: key) }
            return plan(withRequirement(property, of: schema), type, name: names.removeFirst(), key: key)
        }
        let variants = object.variants.map { variantProperty($0, name: names.removeFirst(), in: name) }
        let rest = additional.map { restProperty($0, name: names.removeFirst(), in: name) }
        return .structure(StructurePlan(properties: properties, rest: rest, variants: variants))
    }

    // MARK: Names

    private func requests(_ object: ObjectSchema, _ additional: Schema?, name: String) -> [NameRequest] {
        var requests = object.properties.map { request($0, in: name) }
        requests += object.variants.map { NameRequest("variant", wireName: "oneOf", position: $0.position) }
        if let additional {
            let isTaken = requests.contains { $0.name == "additionalProperties" }
            let name = isTaken ? "otherProperties" : "additionalProperties"
            requests.append(NameRequest(name, wireName: name, position: additional.position))
        }
        return requests
    }

    private func request(_ property: Property, in typeName: String) -> NameRequest {
        // A reference has no x-swift-name here: the reader applies it to the type.
        catalog.request(
            catalog.memberName(property.name),
            chosen: catalog.chosenName(of: property.name, in: typeName) ?? property.schema.swiftName,
            wireName: property.name,
            at: property.position
        )
    }

    // MARK: Properties

    /// The object with an optional property of any value for each required name that has no property: out-of-date names
    /// in `required` are common, and no response has them.
    private func withRequired(_ object: ObjectSchema) -> ObjectSchema {
        guard !object.properties.isEmpty, !object.declaresAdditionalProperties, object.patterns.isEmpty,
            object.variants.isEmpty
        else { return object }
        var object = object
        let known = object.properties.map(\.name)
        for required in object.requiredElsewhere {
            let hint = Suggestion.nearest(to: required.name, among: known).map { "; did you mean \($0.quoted)?" } ?? ""
            let message = "\(required.name.quoted) is required, but no property has this name\(hint)"
            catalog.report(Diagnostic(.warning, code: "required-unknown", message, at: required.position))
            // A name that differs from a property in case only is that property, misspelled.
            if known.contains(where: { $0.lowercased() == required.name.lowercased() }) { continue }
            object.properties.append(
                Property(
                    name: required.name,
                    schema: Schema(.any, position: required.position),
                    isRequired: false,
                    position: required.position
                )
            )
        }
        return object
    }

    /// The object with a type for each property that only the branches of its unions give one.
    private func withBranchTypes(_ object: ObjectSchema) -> ObjectSchema {
        guard !object.variants.isEmpty else { return object }
        var object = object
        let branches = object.variants.flatMap { variant -> [Schema] in
            guard case .union(let union)? = table.resolved(variant)?.kind else { return [] }
            return union.members
        }
        for index in object.properties.indices where object.properties[index].schema.isUntyped {
            let name = object.properties[index].name
            let schemas = branches.flatMap { branch in
                table.allProperties(of: branch).filter { $0.name == name }.map(\.schema)
            }
            guard let type = common(schemas.filter { !$0.isUntyped }) else { continue }
            var schema = type
            schema.description = object.properties[index].schema.description ?? type.description
            object.properties[index].schema = schema
        }
        return object
    }

    /// The schema of all values of some schemas, where these are equal or all strings; nil for others.
    private func common(_ schemas: [Schema]) -> Schema? {
        guard var first = schemas.first else { return nil }
        if schemas.dropFirst().allSatisfy({ $0.isEquivalent(to: first) }) { return first }
        let areStrings = schemas.allSatisfy { if case .string(nil)? = table.resolved($0)?.kind { true } else { false } }
        guard areStrings, schemas.allSatisfy({ if case .string = $0.kind { true } else { false } }) else { return nil }
        let isEnum = schemas.allSatisfy { !$0.allowedValues.isEmpty }
        var seen: Set<String> = []
        first.allowedValues = isEnum ? schemas.flatMap(\.allowedValues).filter { seen.insert($0.json).inserted } : []
        first.defaultValue = nil
        return first
    }

    /// The property, optional where requests or responses that contain the object do not have it: a read-only property is
    /// required in responses only, a write-only one in requests only (OpenAPI 3.0 section 4.7.24.2).
    private func withRequirement(_ property: Property, of schema: Schema) -> Property {
        guard property.isRequired else { return property }
        let target = table.resolved(property.schema)
        let isReadOnly = property.schema.isReadOnly || target?.isReadOnly == true
        let isWriteOnly = property.schema.isWriteOnly || target?.isWriteOnly == true
        let isMissingInRequests = isReadOnly && types.usage.requests.contains(schema.position)
        let isMissingInResponses = isWriteOnly && types.usage.responses.contains(schema.position)
        guard isMissingInRequests || isMissingInResponses else { return property }
        var property = property
        property.isRequired = false
        return property
    }

    private func type(of property: Property, in typeName: String) -> TypeReference {
        if let origin = property.origin, let type = catalog.inheritedType(of: property.name, from: origin) {
            return type
        }
        let request = TypeRequest(
            name: typeName + catalog.typeName(property.schema.swiftName ?? property.name),
            text: "The \(Markdown.code(property.name)) of `\(typeName)`.",
            isDocumented: true
        )
        return types.type(of: property.schema, as: request)
    }

    private func plan(_ property: Property, _ type: TypeReference, name: String, key: String?) -> PropertyPlan {
        // A `JSONValue` represents null itself.
        let allowsNull = type != .anyValue && table.allowsNull(property.schema)
        let presence = PropertyPlan.Presence(isRequired: property.isRequired, allowsNull: allowsNull)
        let noText = types.documentsEverything ? "The property \(Markdown.code(property.name))." : nil
        let text = SchemaText.text(property.schema.description, property.schema) ?? noText
        var plan = PropertyPlan(
            name: SwiftName.spelled(name),
            wireName: property.name,
            type: presence.wrapping(type),
            presence: presence,
            isShadowed: ReservedNames.codingLocals.contains(name),
            documentation: Documentation([text].compactMap(\.self))
        )
        switch presence {
        case .required: plan.defaultValue = defaultValue(of: property.schema, type, property.name, in: key)
        case .optional: plan.defaultValue = onlyValue(of: property.schema, property.name, in: key)
        case .requiredNullable, .optionalNullable: break
        }
        return plan
    }

    /// The value of an optional property that identifies the object: the only allowed value, or the only one of the
    /// discriminators that choose the schema.
    private func onlyValue(of schema: Schema, _ name: String, in key: String?) -> LiteralPlan? {
        guard let resolved = table.resolved(schema) else { return nil }
        let values = table.flat(schema).schema.allowedValues
        if values.count == 1 { return literal(values[0].content, resolved) }
        return discriminatorValue(name, in: key, resolved)
    }

    private func discriminatorValue(_ name: String, in key: String?, _ resolved: Schema) -> LiteralPlan? {
        guard let value = key.flatMap({ types.discriminatorValues.value(of: name, in: $0) }) else { return nil }
        let isAllowed = resolved.allowedValues.isEmpty || resolved.allowedValues.contains { $0.string == value }
        return isAllowed ? literal(.scalar(.string(value)), resolved) : nil
    }

    /// The value that an initializer uses where a caller passes none: the only allowed value, or the declared default.
    ///
    /// The values of a referenced enum are ignored: a named enum of one value usually gets more of them.
    private func defaultValue(
        of schema: Schema,
        _ type: TypeReference,
        _ name: String,
        in key: String?
    ) -> LiteralPlan? {
        guard let resolved = table.resolved(schema) else { return nil }
        let values = table.flat(schema).schema.allowedValues
        if values.count == 1 { return literal(values[0].content, resolved) }
        if let value = discriminatorValue(name, in: key, resolved) { return value }
        return schema.defaultValue.flatMap { literal($0.content, resolved) }
    }

    /// A value as a literal of the type of a schema; nil where Swift has none.
    private func literal(_ value: YAMLNode.Content, _ resolved: Schema) -> LiteralPlan? {
        switch (value, table.shape(of: resolved)) {
        case (.scalar(.boolean(let value)), .boolean): return .boolean(value)
        case (.scalar(.integer(let value)), .integer(nil)): return .integer(value)
        case (.scalar(.integer(let value)), .number(nil)): return .number(Double(value))
        case (.scalar(.number(let value)), .number(nil)) where value.isFinite: return .number(value)
        case (.scalar(.string(let value)), .string): return .string(value)
        case (.scalar(.string(let value)), .openEnum(let shape)) where shape.raw == .string: return .enumeration(value)
        default: return nil
        }
    }

    // MARK: Other parts

    private func variantProperty(_ schema: Schema, name: String, in typeName: String) -> ExtraPropertyPlan {
        let request = TypeRequest(name: typeName + SwiftName.type(name), text: "The variant of a `\(typeName)`.")
        let text = "The part of the object that one of several schemas describes."
        return ExtraPropertyPlan(
            name: SwiftName.spelled(name),
            type: types.type(of: schema, as: request),
            documentation: Documentation([Markdown.sentence(schema.description) ?? text])
        )
    }

    private func restProperty(_ schema: Schema, name: String, in typeName: String) -> ExtraPropertyPlan {
        let request = TypeRequest(
            name: "\(typeName)AdditionalProperties",
            text: "The additional properties of `\(typeName)`."
        )
        let text = "The properties that the description does not name."
        return ExtraPropertyPlan(
            name: SwiftName.spelled(name),
            type: .dictionary(types.element(schema, as: request, suffix: "Value")),
            documentation: Documentation([text, Markdown.sentence(schema.description)].compactMap(\.self))
        )
    }
}

extension PropertyPlan.Presence {
    /// The presence of a property that may be missing unless it is required.
    init(isRequired: Bool, allowsNull: Bool) {
        self =
            switch (isRequired, allowsNull) {
            case (true, false): .required
            case (true, true): .requiredNullable
            case (false, false): .optional
            case (false, true): .optionalNullable
            }
    }

    /// Returns the type of a property whose values have the type `type`.
    func wrapping(_ type: TypeReference) -> TypeReference {
        switch self {
        case .required: type
        case .requiredNullable, .optional: .optional(type)
        case .optionalNullable: .optional(.nullable(type))
        }
    }
}

extension Schema {
    /// Whether the schema says nothing about the values.
    fileprivate var isUntyped: Bool { kind == .any && allowedValues.isEmpty && content == nil }
}
