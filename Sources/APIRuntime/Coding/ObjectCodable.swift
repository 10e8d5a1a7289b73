/// A generated model that is a JSON object, and is made of its properties by one call of its initializer.
///
/// A model says its keys and its values once: by these it is read, written, compared and hashed. All models share the type of
/// the keys and the code that does this; synthesized code would be longer than the model, and cost the compiler more than the
/// rest of it.
public protocol ObjectCodable: APIValue {
    /// The keys of the properties, and what makes a model of their values.
    static var shape: ObjectShape<Self> { get }

    /// The values of the properties, in the order of the keys. What is nil is not written; a `Nullable` can be null.
    var propertyValues: [any APIValue] { get }
}

extension ObjectCodable {
    /// Reads the object; throws `DecodingError` where the value is none or a property does not fit.
    public init(from decoder: any Decoder) throws {
        var object = try ObjectDecoder(decoder, Self.shape.keys)
        self = try Self.shape.read(&object)
    }

    /// Writes the object; it is `{}` where nothing is written into it.
    public func encode(to encoder: any Encoder) throws {
        try Self.shape.keys.write(propertyValues, to: encoder)
    }

    /// Compares all properties.
    public static func == (left: Self, right: Self) -> Bool {
        left.propertyValues.elementsEqual(right.propertyValues, by: isEqual)
    }

    /// Hashes all properties.
    public func hash(into hasher: inout Hasher) {
        for value in propertyValues { value.hash(into: &hasher) }
    }
}

/// The keys of a model's properties, and what makes a model of their values.
public struct ObjectShape<Model>: Sendable {
    let keys: ObjectKeys
    let read: @Sendable (inout ObjectDecoder) throws -> Model

    /// Takes an initializer of all properties, in the order of the keys.
    public init<each Value: APIValue>(
        _ keys: ObjectKeys,
        _ initializer: @escaping @Sendable (repeat each Value) -> Model
    ) {
        self.keys = keys
        read = { object in initializer(repeat try object.next((each Value).self)) }
    }
}
