/// The names of a model's properties in JSON, in the order in which the model reads and writes them.
///
/// As a literal they stand behind each other with spaces or line breaks between: `"id created_at name"`. Names with white
/// space in them, and the empty one, are told by a list: `["first name", ""]`.
public struct ObjectKeys: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    let keys: [PropertyKey]
    let names: Set<String>

    /// Takes names with spaces or line breaks between them.
    public init(stringLiteral names: String) {
        self.init(names.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }

    /// Takes names of any characters.
    public init(arrayLiteral names: String...) {
        self.init(names)
    }

    private init(_ names: [String]) {
        keys = names.map(PropertyKey.init(_:))
        self.names = Set(names)
    }

    /// Writes the values of the properties into an object; it is `{}` where nothing is written into it.
    func write(_ values: [any APIValue], to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PropertyKey.self)
        for (key, value) in zip(keys, values) { try value.write(to: &container, key) }
    }
}
