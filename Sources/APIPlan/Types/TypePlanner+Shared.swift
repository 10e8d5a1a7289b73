import OpenAPIReader

extension TypePlanner {
    /// The type of a schema that stands in a component, which several operations may use: one type for all of them.
    mutating func sharedType(of schema: Schema, at place: Place) -> TypeReference {
        if let type = catalog.sharedTypes[schema.position] { return type }
        let type = nullableType(of: schema, at: Place(name: inlineName(place.name, of: schema), text: place.text))
        catalog.sharedTypes[schema.position] = type
        return type
    }

    /// Adds a type that no schema describes; gives its name as it is declared.
    mutating func add(_ kind: TypePlan.Kind, name: String, text: String, at position: SourcePosition) -> String {
        let name = SwiftName.spelled(catalog.claim(NameWish(name, wireName: name, position: position)))
        _ = catalog.append(TypePlan(name: name, documentation: Documentation([text]), kind: kind))
        return name
    }
}
