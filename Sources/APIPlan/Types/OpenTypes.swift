import OpenAPIReader

/// The inline types whose planning has begun and not ended, the outermost first.
///
/// An inline schema that leads back to itself finds its own type here: it gets a name and refers to it.
struct OpenTypes {
    /// More levels than a document can nest; only a schema that grows with each level reaches it.
    static let maximumDepth = 100

    private var names: [SchemaIdentity: String?] = [:]

    /// Whether no further type may be nested.
    var isFull: Bool { names.count >= Self.maximumDepth }

    /// Whether the planning of a schema has begun.
    func contains(_ schema: SchemaIdentity) -> Bool { names[schema] != nil }

    /// Returns the name of a schema whose planning has begun; nil where it has none yet.
    func name(of schema: SchemaIdentity) -> String? { names[schema] ?? nil }

    /// Begins the planning of a schema.
    mutating func open(_ schema: SchemaIdentity) { names[schema] = .some(nil) }

    /// Sets the name of a schema whose planning has begun.
    mutating func set(_ name: String, of schema: SchemaIdentity) { names[schema] = name }

    /// Ends the planning of a schema and returns the name that it has got.
    mutating func close(_ schema: SchemaIdentity) -> String? { names.removeValue(forKey: schema) ?? nil }
}
