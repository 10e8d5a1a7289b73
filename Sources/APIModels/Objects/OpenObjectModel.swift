/// A generated model that is a JSON object and is more than its properties: others have no name in the description, or are
/// those of a union.
///
/// How it is read is its own code, over `ObjectDecoder`; the rest is as with `ObjectCodable`.
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
        for part in objectParts { try part.write(to: encoder) }
        try Self.keys.write(propertyValues, to: encoder)
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

    /// The hash that `hash(into:)` makes.
    public var hashValue: Int { synthesizedHashValue }
}
