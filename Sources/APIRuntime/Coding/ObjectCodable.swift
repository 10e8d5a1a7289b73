/// A generated model that is a JSON object with named properties.
///
/// A model says its keys once, and reads and writes its properties in their order, all with one call. All models share the type
/// of the keys; synthesized code would have one for each, and a call for each property.
public protocol ObjectCodable: APIValue {
    /// The names of the properties in JSON.
    static var keys: ObjectKeys { get }

    /// Reads the properties.
    static func decode(from object: inout ObjectDecoder) throws -> Self

    /// Writes the properties.
    func encode(to object: inout ObjectEncoder) throws
}

extension ObjectCodable {
    /// Reads the object; throws `DecodingError` where the value is none or a property does not fit.
    public init(from decoder: any Decoder) throws {
        var object = try ObjectDecoder(decoder, Self.keys)
        self = try Self.decode(from: &object)
    }

    /// Writes the object; it is `{}` where nothing is written into it.
    public func encode(to encoder: any Encoder) throws {
        var object = ObjectEncoder(encoder, Self.keys)
        try encode(to: &object)
    }
}
