import OpenAPIReader

extension TypePlanner {
    /// A struct with a property for each of the object's, one for each union beside them and one for all the others.
    mutating func structure(
        _ object: ObjectSchema,
        _ schema: Schema,
        name: String,
        key: String? = nil
    ) -> TypePlan.Kind {
        let object = withRequired(object)
        let others = object.keepsOthers || !object.patterns.isEmpty ? table.others(of: object) : nil
        var wishes = object.properties.map { wish($0, in: name) }
        wishes += object.variants.map { NameWish("variant", wireName: "oneOf", position: $0.position) }
        if let others {
            let taken = Set(wishes.map(\.name))
            let name = taken.contains("additionalProperties") ? "otherProperties" : "additionalProperties"
            wishes.append(NameWish(name, wireName: name, position: others.position))
        }
        var names = names(of: wishes)[...]
        let properties = object.properties.map { property in
            let type = type(of: property, in: name)
            // An inline type of a named schema's property is also the type where an allOf takes the schema in.
            if let key, property.origin == nil { inheritedTypes[key, default: [:]][property.name] = type }
            return plan(withRequirement(property, of: schema), type, name: names.removeFirst())
        }
        let variants = object.variants.map { variantPart($0, name: names.removeFirst(), in: name) }
        let rest = others.map { restPart($0, name: names.removeFirst(), in: name) }
        return .structure(StructurePlan(properties: properties, rest: rest, variants: variants))
    }

    /// The object with a property for each required name that has none: any value, which may be missing, since names in
    /// `required` that are out of date are common and no answer has them.
    private mutating func withRequired(_ object: ObjectSchema) -> ObjectSchema {
        guard !object.properties.isEmpty, !object.keepsOthers, object.patterns.isEmpty, object.variants.isEmpty else {
            return object
        }
        var object = object
        let known = object.properties.map(\.name)
        for required in object.requiredElsewhere {
            let hint = Suggestion.nearest(to: required.name, among: known).map { "; did you mean \($0.quoted)?" } ?? ""
            let message = "no property is named \(required.name.quoted), which is required\(hint)"
            report(Diagnostic(.warning, code: "required-unknown", message, at: required.position))
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

    private mutating func wish(_ property: Property, in typeName: String) -> NameWish {
        // A reference's own x-swift-name never reaches here: it names the type.
        wish(
            catalog.memberName(property.name),
            chosenName(of: property.name, in: typeName) ?? property.schema.swiftName,
            wireName: property.name,
            at: property.position
        )
    }

    private mutating func names(of wishes: [NameWish]) -> [String] {
        var scope = NameScope(noun: "property", reserved: ReservedNames.properties, suffix: "Value")
        var findings: [Diagnostic] = []
        let names = scope.claim(wishes, diagnostics: &findings)
        findings.forEach { report($0) }
        return names
    }

    /// The property, required only where the side that does not have it never carries the object: a request needs no
    /// property that only answers have, and the other way round (OpenAPI 3.0 section 4.7.24.2).
    private func withRequirement(_ property: Property, of schema: Schema) -> Property {
        guard property.isRequired else { return property }
        let target = table.resolved(property.schema)
        let isReadOnly = property.schema.isReadOnly || target?.isReadOnly == true
        let isWriteOnly = property.schema.isWriteOnly || target?.isWriteOnly == true
        guard
            isReadOnly && sides.sent.contains(schema.position)
                || isWriteOnly && sides.received.contains(schema.position)
        else { return property }
        var property = property
        property.isRequired = false
        return property
    }

    private mutating func type(of property: Property, in typeName: String) -> TypeReference {
        if let origin = property.origin, let type = inheritedTypes[origin]?[property.name] { return type }
        let place = Place(
            name: typeName + catalog.typeName(property.schema.swiftName ?? property.name),
            text: "The \(SchemaText.code(property.name)) of `\(typeName)`.",
            isDocumented: true
        )
        return type(of: property.schema, at: place)
    }

    private func plan(_ property: Property, _ type: TypeReference, name: String) -> PropertyPlan {
        let presence = presence(of: property, type: type)
        let noText = documentsEverything ? "The property \(SchemaText.code(property.name))." : nil
        let text = SchemaText.text(property.schema.description, property.schema) ?? noText
        var plan = PropertyPlan(
            name: SwiftName.spelled(name),
            wireName: property.name,
            type: wrapped(type, presence),
            presence: presence,
            isShadowed: ["decoder", "encoder", "object"].contains(name),
            documentation: Documentation([text].compactMap(\.self))
        )
        if presence == .required { plan.defaultValue = defaultValue(of: property.schema, type) }
        return plan
    }

    /// What a caller need not write: the only value that a property can have, or the default that the document says.
    ///
    /// What a reference leads to does not count: a named enum of one value is one that others are about to join.
    private func defaultValue(of schema: Schema, _ type: TypeReference) -> LiteralPlan? {
        guard let resolved = table.resolved(schema) else { return nil }
        let values = table.flat(schema).schema.allowedValues
        guard let value = values.count == 1 ? values[0] : schema.defaultValue else { return nil }
        switch (value.content, table.shape(of: resolved)) {
        case (.scalar(.boolean(let value)), .boolean): return .boolean(value)
        case (.scalar(.integer(let value)), .integer(nil)): return .integer(value)
        case (.scalar(.integer(let value)), .number(nil)): return .number(Double(value))
        case (.scalar(.number(let value)), .number(nil)) where value.isFinite: return .number(value)
        case (.scalar(.string(let value)), .string): return .string(value)
        case (.scalar(.string(let value)), .openEnum(let shape)) where shape.raw == .string: return .enumeration(value)
        default: return nil
        }
    }

    private mutating func variantPart(_ schema: Schema, name: String, in typeName: String) -> ExtraPropertyPlan {
        let place = Place(name: typeName + SwiftName.type(name), text: "What else a `\(typeName)` is.")
        let text = "What else the object is: one of several schemas, of which it has the properties too."
        return ExtraPropertyPlan(
            name: SwiftName.spelled(name),
            type: type(of: schema, at: place),
            documentation: Documentation([SchemaText.sentence(schema.description) ?? text])
        )
    }

    private mutating func restPart(_ schema: Schema, name: String, in typeName: String) -> ExtraPropertyPlan {
        let place = Place(name: "\(typeName)AdditionalProperties", text: "A property of `\(typeName)`.")
        let text = "The properties that have no name in the description."
        return ExtraPropertyPlan(
            name: SwiftName.spelled(name),
            type: .dictionary(element(schema, at: place, suffix: "Value")),
            documentation: Documentation([text, SchemaText.sentence(schema.description)].compactMap(\.self))
        )
    }

    /// A `JSONValue` holds null itself.
    private func presence(of property: Property, type: TypeReference) -> PropertyPlan.Presence {
        let allowsNull = type != .anyValue && table.allowsNull(property.schema)
        return switch (property.isRequired, allowsNull) {
        case (true, false): .required
        case (true, true): .requiredNullable
        case (false, false): .optional
        case (false, true): .optionalNullable
        }
    }

    private func wrapped(_ type: TypeReference, _ presence: PropertyPlan.Presence) -> TypeReference {
        switch presence {
        case .required: type
        case .requiredNullable, .optional: .optional(type)
        case .optionalNullable: .optional(.nullable(type))
        }
    }
}

extension TypePlanner {
    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    /// A struct with a property for each member of an array that has a schema of its own.
    ///
    /// JSON Schema lets every member be missing, which nobody means; only those beyond `minItems` are optional.
    mutating func tuple(_ items: [Schema], rest: Schema?, _ schema: Schema, name: String) -> TypePlan.Kind {
        let required = schema.bounds.minimumItems ?? items.count
        let wishes = items.enumerated().map { index, item in
            let ordinal = index < Self.ordinals.count ? Self.ordinals[index] : "item\(index + 1)"
            let title = item.title.flatMap { $0.count <= 30 && $0.first?.isLetter == true ? SwiftName.member($0) : nil }
            return wish(title ?? ordinal, item.swiftName, wireName: ordinal, at: item.position)
        }
        let restWish = rest.map { [NameWish("rest", wireName: "rest", position: $0.position)] } ?? []
        var names = names(of: wishes + restWish)[...]
        let properties = items.enumerated().map { index, item in
            member(item, at: index, isRequired: index < required, name: names.removeFirst(), in: name)
        }
        let others = rest.map { rest in
            let place = Place(name: "\(name)Rest", text: "What follows in `\(name)`.")
            return ExtraPropertyPlan(
                name: SwiftName.spelled(names.removeFirst()),
                type: .array(element(rest, at: place, suffix: "Item")),
                documentation: Documentation([SchemaText.sentence(rest.description) ?? "What follows."])
            )
        }
        return .structure(StructurePlan(form: .tuple, properties: properties, rest: others))
    }

    private mutating func member(
        _ item: Schema,
        at index: Int,
        isRequired: Bool,
        name: String,
        in typeName: String
    ) -> PropertyPlan {
        let place = Place(name: typeName + SwiftName.type(name), text: "The \(name) member of `\(typeName)`.")
        let type = type(of: item, at: place)
        let allowsNull = type != .anyValue && table.allowsNull(item)
        let presence: PropertyPlan.Presence = isRequired ? (allowsNull ? .requiredNullable : .required) : .optional
        return PropertyPlan(
            name: SwiftName.spelled(name),
            wireName: String(index),
            type: wrapped(type, presence),
            presence: presence,
            isShadowed: ["decoder", "encoder", "object"].contains(name),
            documentation: Documentation([SchemaText.text(item.description, item) ?? "The \(name) member."])
        )
    }
}
