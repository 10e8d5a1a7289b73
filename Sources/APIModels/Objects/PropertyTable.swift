/// What generated code states about the stored properties of a model, before it is compared with the model.
struct PropertyTable {
    let keys: PropertyKeys

    /// The types of the initializer's parameters.
    let types: [any APIValue.Type]

    /// The keys of optionals that are written as null if they are nil.
    let nulls: PropertyKeys

    /// The keys of properties with the wrapper `@Indirect` or `@OptionalIndirect`.
    let indirect: PropertyKeys

    /// The stored properties of a struct that has one for each key and type, and no others.
    var properties: [StoredProperty] {
        var end = 0
        return zip(keys.keys, types).map { key, type in
            let property = StoredProperty(
                key: key,
                type: indirect.names.contains(key.stringValue) ? StoredProperty.wrapper(of: type) : type,
                after: end,
                isNullWritten: nulls.names.contains(key.stringValue)
            )
            end = property.end
            return property
        }
    }
}
