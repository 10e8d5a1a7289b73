import OpenAPIReader

extension TypePlanner {
    /// A struct with a property for each of the object's.
    mutating func structure(_ object: ObjectSchema, _ schema: Schema, name: String) -> TypePlan.Kind {
        if case .schema = object.additional {
            report(
                Diagnostic(
                    .warning,
                    code: "additional-properties-left-out",
                    "'\(name)' keeps its named properties only; what additionalProperties allows is left out",
                    at: schema.position
                )
            )
        }
        let names = propertyNames(of: object, in: name)
        let properties = zip(names, object.properties).map { propertyName, property in
            plan(property, name: propertyName, in: name)
        }
        return .structure(StructurePlan(properties: properties))
    }

    private mutating func propertyNames(of object: ObjectSchema, in typeName: String) -> [String] {
        let wishes = object.properties.map { property in
            // A reference's own x-swift-name never reaches here: it names the type.
            wish(
                SwiftName.member(property.name),
                chosenName(of: property.name, in: typeName) ?? property.schema.swiftName,
                wireName: property.name,
                at: property.position
            )
        }
        var scope = NameScope(noun: "property", reserved: ReservedNames.properties, suffix: "Value")
        var findings: [Diagnostic] = []
        let names = scope.claim(wishes, diagnostics: &findings)
        findings.forEach { report($0) }
        return names
    }

    private mutating func plan(_ property: Property, name: String, in typeName: String) -> PropertyPlan {
        let place = Place(
            name: typeName + SwiftName.type(property.schema.swiftName ?? property.name),
            text: "The \(SchemaText.code(property.name)) of `\(typeName)`."
        )
        let type = type(of: property.schema, at: place)
        let presence = presence(of: property, type: type)
        let text = SchemaText.text(property.schema.description, property.schema)
        return PropertyPlan(
            name: SwiftName.spelled(name),
            wireName: property.name,
            type: wrapped(type, presence),
            presence: presence,
            isShadowed: ["decoder", "encoder", "object"].contains(name),
            documentation: Documentation([text ?? "The property \(SchemaText.code(property.name))."])
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
