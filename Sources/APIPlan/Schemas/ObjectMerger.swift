import OpenAPIReader

/// Merges the objects of an `allOf`.
struct ObjectMerger {
    private(set) var object = ObjectSchema()
    private var indices: [String: Int] = [:]
    private var required: [String: RequiredName] = [:]

    /// Adds an object and returns warnings about properties that conflict; `origin` is the name of its schema.
    mutating func add(_ other: ObjectSchema, from origin: String?) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for property in other.properties {
            guard let index = indices[property.name] else {
                indices[property.name] = object.properties.count
                object.properties.append(property)
                object.properties[object.properties.count - 1].origin = property.origin ?? origin
                if required[property.name] != nil { require(property.name) }
                continue
            }
            let first = object.properties[index]
            let (schema, conflict) = SchemaIntersection.property(first, property)
            if schema.kind != first.schema.kind || schema.allowedValues != first.schema.allowedValues {
                object.properties[index].origin = nil
            }
            diagnostics += conflict.map { [$0] } ?? []
            object.properties[index].schema = schema
            object.properties[index].isRequired = first.isRequired || property.isRequired
        }
        for name in other.requiredElsewhere { require(name) }
        object.patterns += other.patterns.filter { !object.patterns.contains($0) }
        object.additional = SchemaIntersection.additional(object.additional, other.additional)
        return diagnostics
    }

    private mutating func require(_ name: RequiredName) {
        if indices[name.name] != nil {
            require(name.name)
        } else if required.updateValue(name, forKey: name.name) == nil {
            object.requiredElsewhere.append(name)
        }
    }

    private mutating func require(_ name: String) {
        if let index = indices[name] { object.properties[index].isRequired = true }
        if required.removeValue(forKey: name) != nil { object.requiredElsewhere.removeAll { $0.name == name } }
    }
}

extension ObjectSchema {
    /// Whether the description declares a schema for additional properties.
    var declaresAdditionalProperties: Bool { if case .schema = additional { true } else { false } }
}
