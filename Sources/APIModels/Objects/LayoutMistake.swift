/// A mistake in the layout of a model, which would read and write wrong memory or use wrong keys.
///
/// Generated code has none. They come from changes to generated code, and from layouts that people write.
///
/// The checks use Swift's reflection metadata. A model from a module that is compiled with `-disable-reflection-metadata` is
/// checked by counts and sizes only.
struct LayoutMistake {
    let message: String

    /// Finds a mistake; returns nil if there is none.
    init?(in table: PropertyTable, of model: any Any.Type) {
        guard
            let mistake = Self.mistake(in: table)
                ?? Self.mistake(in: table.properties, fields: StoredField.fields(of: model))
                ?? Self.mistake(inSizeOf: table.properties, of: model)
        else { return nil }
        message = "the layout of \(model) is wrong: \(mistake)"
    }

    /// Compares the lists with each other.
    private static func mistake(in table: PropertyTable) -> String? {
        let keys = table.keys
        guard keys.keys.count == table.types.count else {
            return "it has \(keys.keys.count) keys, but the initializer has \(table.types.count) parameters; "
                + "list one key for each stored property"
        }
        guard keys.names.count == keys.keys.count else { return "a key is listed twice; list each key once" }
        for (list, listed) in [("nulls", table.nulls), ("indirect", table.indirect)] {
            if let unknown = listed.keys.first(where: { !keys.names.contains($0.stringValue) }) {
                return "'\(unknown)' in '\(list)' is not among its keys; correct the spelling"
            }
        }
        return nil
    }

    /// Compares the properties with the stored properties of the model, which are unknown without metadata.
    private static func mistake(in properties: [StoredProperty], fields: [StoredField]) -> String? {
        if fields.isEmpty { return nil }
        guard fields.count == properties.count else {
            return
                "the model has \(fields.count) stored properties, but the initializer has \(properties.count) parameters; "
                + "the initializer must take all stored properties"
        }
        for (property, field) in zip(properties, fields) {
            if let mistake = mistake(in: property, field) { return mistake }
        }
        return mistake(inKeysOf: properties, fields)
    }

    private static func mistake(in property: StoredProperty, _ field: StoredField) -> String? {
        // The runtime reports a type that it cannot find as an empty tuple.
        if field.type == property.type && field.offset == property.offset || field.type == Void.self { return nil }
        let name = field.name.isEmpty ? "the stored property at offset \(field.offset)" : "'\(field.name)'"
        return
            "\(name) is of type \(field.type), but the layout has \(property.type) with the key '\(property.key)' there; "
            + "order the keys and the initializer's parameters like the stored properties, "
            + "and list the keys of properties with a wrapper in 'indirect'"
    }

    /// Finds keys that are in each other's positions.
    ///
    /// A property may have another name than its key, so a key that differs from its property's name is a mistake only if keys
    /// and names are the same in another order.
    private static func mistake(inKeysOf properties: [StoredProperty], _ fields: [StoredField]) -> String? {
        let keys = properties.map(\.key.stringValue)
        let others = keys.indices.filter { !fields[$0].isNamed(like: keys[$0]) }
        for start in others {
            var index = start
            for _ in others {
                guard let next = others.first(where: { fields[$0].isNamed(like: keys[index]) }) else { break }
                if next == start {
                    return
                        "the key '\(keys[start])' is at the position of the stored property '\(fields[start].name)'; "
                        + "order the keys like the stored properties"
                }
                index = next
            }
        }
        return nil
    }

    private static func mistake(inSizeOf properties: [StoredProperty], of model: any Any.Type) -> String? {
        let expected = properties.last?.end ?? 0
        let size = size(of: model)
        if size == expected { return nil }
        return
            "the model has \(size) bytes, but the initializer's parameters need \(expected); the initializer must take all "
            + "stored properties in the order of their declaration, and the keys of properties with a wrapper must be in 'indirect'"
    }

    private static func size(of model: any Any.Type) -> Int {
        func size<Model>(_ type: Model.Type) -> Int { MemoryLayout<Model>.size }
        return _openExistential(model, do: size)
    }
}
