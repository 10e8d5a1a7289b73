/// The names of a model's properties in JSON, in the order in which they are read and written.
///
/// A string literal separates the names by spaces or line breaks: `"id created_at name"`. Names that contain white space, and the
/// empty name, need an array literal: `["first name", ""]`.
@_spi(Generated) public struct PropertyKeys: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    let keys: [PropertyKey]
    let names: Set<String>

    /// Creates keys from names that are separated by spaces or line breaks.
    public init(stringLiteral names: String) {
        self.init(names.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }

    /// Creates keys from any names.
    public init(arrayLiteral names: String...) {
        self.init(names)
    }

    private init(_ names: [String]) {
        keys = names.map(PropertyKey.init(_:))
        self.names = Set(names)
    }

    /// Writes the values of the properties into an object, also if there are none.
    func write(_ values: [any APIValue], to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PropertyKey.self)
        for (key, value) in zip(keys, values) { try value.write(to: &container, key) }
    }
}
