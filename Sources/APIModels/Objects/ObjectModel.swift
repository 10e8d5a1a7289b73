/// A generated model that is a JSON object, and is made of its properties by one call of its initializer.
///
/// A model says its keys and its initializer once: by these it is read, written, compared and hashed. All models share the type
/// of the keys and the code that does this; synthesized code would be longer than the model, and cost the compiler more than
/// the rest of it.
public protocol ObjectCodable: APIValue {
    /// The keys of the properties, and what makes a model of their values.
    static var shape: ObjectShape<Self> { get }
}

extension ObjectCodable {
    /// Reads the object; throws `DecodingError` where the value is none or a property does not fit.
    public init(from decoder: any Decoder) throws {
        self = try Self.shape.read(from: decoder)
    }

    /// Writes the object; it is `{}` where nothing is written into it.
    public func encode(to encoder: any Encoder) throws {
        try Self.shape.write(self, to: encoder)
    }

    /// Compares all properties.
    public static func == (left: Self, right: Self) -> Bool {
        shape.areEqual(left, right)
    }

    /// Hashes all properties.
    public func hash(into hasher: inout Hasher) {
        Self.shape.hash(self, into: &hasher)
    }

    /// The hash that `hash(into:)` makes.
    public var hashValue: Int { synthesizedHashValue }
}
