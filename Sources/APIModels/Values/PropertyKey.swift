/// The coding key of all generated models: the name of a property in JSON.
public struct PropertyKey: CodingKey, CustomStringConvertible, Sendable {
    /// The property's name.
    public let stringValue: String

    /// JSON objects have no integer keys.
    public var intValue: Int? { nil }

    /// Creates the key of a property.
    public init(_ name: String) {
        stringValue = name
    }

    /// Creates the key of a property.
    public init(stringValue: String) {
        self.stringValue = stringValue
    }

    /// JSON objects have no integer keys.
    public init?(intValue: Int) {
        nil
    }

    /// The property's name, for the messages of decoders.
    public var description: String { stringValue }
}
