/// A generated model that is a JSON object, and is made of its properties by one call of its initializer.
public protocol ObjectCodable: ObjectValue {
    /// What reads a value.
    static var reader: ObjectReader<Self> { get }
}

extension ObjectCodable {
    /// Reads the object; throws `DecodingError` where the value is none or a property does not fit.
    public init(from decoder: any Decoder) throws {
        var object = try ObjectDecoder(decoder, Self.keys)
        self = try Self.reader.read(&object)
    }
}

/// Reads the properties of an object and makes a model of them.
public struct ObjectReader<Model> {
    let read: (inout ObjectDecoder) throws -> Model

    /// Reads what the initializer takes, which are all properties in the order of the model's keys.
    public init<each Value: APIValue>(_ initializer: @escaping (repeat each Value) -> Model) {
        read = { object in initializer(repeat try object.next((each Value).self)) }
    }
}
