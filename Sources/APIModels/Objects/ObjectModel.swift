/// A generated model of a JSON object that consists of its declared properties; `OpenObjectModel` is for all others.
///
/// A model only states its layout. The code that reads, writes, compares and hashes it is shared by all models: synthesized code
/// would be longer than the model, and would take most of the compiler's time.
public protocol ObjectModel: APIValue {
    /// The keys and types of the stored properties.
    @_spi(Generated) static var layout: ObjectLayout<Self> { get }
}

extension ObjectModel {
    /// Reads the object; throws `DecodingError` if the value is not an object or a property does not fit.
    public init(from decoder: any Decoder) throws {
        self = try Self.layout.read(from: decoder)
    }

    /// Writes the object, also if it has no properties.
    public func encode(to encoder: any Encoder) throws {
        try Self.layout.write(self, to: encoder)
    }

    /// Compares all properties.
    public static func == (left: Self, right: Self) -> Bool {
        layout.areEqual(left, right)
    }

    /// Hashes all properties.
    public func hash(into hasher: inout Hasher) {
        Self.layout.hash(self, into: &hasher)
    }

    /// The hash of `hash(into:)`.
    public var hashValue: Int { synthesizedHashValue }
}
