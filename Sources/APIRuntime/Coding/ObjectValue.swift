/// A generated model that is a JSON object with named properties.
///
/// A model says its keys and its values once: by these it is written, compared and hashed. All models share the type of the
/// keys and the code that does this; synthesized code would be longer than the model, and cost the compiler more than the
/// rest of it.
public protocol ObjectValue: APIValue {
    /// The names of the properties in JSON.
    static var keys: ObjectKeys { get }

    /// The values of the properties, in the order of the keys. What is nil is not written; a `Nullable` can be null.
    var propertyValues: [any APIValue] { get }

    /// What else is written into the object, before the properties: they replace what has the same name. Most models have none.
    var objectParts: [ObjectPart] { get }
}

extension ObjectValue {
    /// Nothing but the properties.
    public var objectParts: [ObjectPart] { [] }

    /// Writes the object; it is `{}` where nothing is written into it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PropertyKey.self)
        for part in objectParts { try part.write(to: encoder) }
        for (key, value) in zip(Self.keys.keys, propertyValues) { try value.write(to: &container, key) }
    }

    /// Compares all that the objects have.
    public static func == (left: Self, right: Self) -> Bool {
        left.objectParts == right.objectParts && left.propertyValues.elementsEqual(right.propertyValues, by: isEqual)
    }

    /// Hashes all that the object has.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(objectParts)
        for value in propertyValues { value.hash(into: &hasher) }
    }
}
