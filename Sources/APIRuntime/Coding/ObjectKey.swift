/// The one coding key of all generated models: a property's name as JSON has it.
struct ObjectKey: CodingKey, CustomStringConvertible {
    /// The property's name.
    let stringValue: String

    /// JSON objects have no integer keys.
    var intValue: Int? { nil }

    /// Makes the key of a property.
    init(_ name: String) {
        stringValue = name
    }

    /// Makes the key of a property.
    init(stringValue: String) {
        self.stringValue = stringValue
    }

    /// JSON objects have no integer keys.
    init?(intValue: Int) {
        nil
    }

    /// The property's name, for the messages of decoders.
    var description: String { stringValue }
}
