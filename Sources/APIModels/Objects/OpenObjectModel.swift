/// A generated model of a JSON object that has more than its declared properties: additional properties, or the properties of a
/// union.
///
/// It has an `init(from:)` of its own, which uses `ObjectDecoder`.
public protocol OpenObjectModel: APIValue {
    /// The names of the declared properties in JSON.
    @_spi(Generated) static var keys: PropertyKeys { get }

    /// The values of the declared properties, in the order of the keys. A nil value is not written; `Nullable` can be null.
    @_spi(Generated) var propertyValues: [any APIValue] { get }

    /// Other parts of the object. They are written first, so a declared property replaces one of the same name.
    @_spi(Generated) var objectParts: [ObjectPart] { get }
}

extension OpenObjectModel {
    /// No other parts.
    @_spi(Generated) public var objectParts: [ObjectPart] { [] }

    /// Writes the object, also if it has no properties.
    public func encode(to encoder: any Encoder) throws {
        for part in objectParts { try part.write(to: encoder) }
        try Self.keys.write(propertyValues, to: encoder)
    }

    /// Compares all properties and parts.
    public static func == (left: Self, right: Self) -> Bool {
        left.objectParts == right.objectParts && left.propertyValues.elementsEqual(right.propertyValues, by: isEqual)
    }

    /// Hashes all properties and parts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(objectParts)
        for value in propertyValues { value.hash(into: &hasher) }
    }

    /// The hash of `hash(into:)`.
    public var hashValue: Int { synthesizedHashValue }
}
