/// A value that a property of a generated model can hold.
///
/// `Codable` says how a value is written where one stands; this says how it stands under a name, where it may be missing:
/// an optional that is nil is left out, and a `Nullable` tells null from nothing.
///
/// It is `Sendable` so that a module whose code belongs to the main actor by default leaves its models to everybody (SE-0466).
public protocol APIValue: Codable, Hashable, Sendable {
    /// The value of a property; nil where it is missing, or null where the type has no null of its own.
    ///
    /// An optional is never missing: it is a nil that is there.
    static func readIfPresent(from container: PropertyDecodingContainer, _ key: PropertyKey) throws -> Self?

    /// Writes the property.
    func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws
}

/// The properties of an object that is read.
public typealias PropertyDecodingContainer = KeyedDecodingContainer<PropertyKey>

/// The properties of an object that is written.
public typealias PropertyEncodingContainer = KeyedEncodingContainer<PropertyKey>

extension APIValue {
    /// The value of a property; `DecodingError.keyNotFound` where it is missing, and what the type says where it is null.
    static func read(from container: PropertyDecodingContainer, _ key: PropertyKey) throws -> Self {
        try readIfPresent(from: container, key) ?? container.decode(Self.self, forKey: key)
    }

    /// What `hashValue` is: Swift would synthesize it in each model whose protocol does not have it.
    var synthesizedHashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }

    /// Reads the value; nil where it is missing or null.
    public static func readIfPresent(from container: PropertyDecodingContainer, _ key: PropertyKey) throws -> Self? {
        try container.decodeIfPresent(Self.self, forKey: key)
    }

    /// Writes the value.
    public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try container.encode(self, forKey: key)
    }
}

extension Optional: APIValue where Wrapped: APIValue {
    /// Reads the value; what `Wrapped` takes for missing is nil.
    public static func readIfPresent(from container: PropertyDecodingContainer, _ key: PropertyKey) throws -> Wrapped??
    {
        .some(try Wrapped.readIfPresent(from: container, key))
    }

    /// Writes the value, or nothing.
    public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try self?.write(to: &container, key)
    }
}

extension Nullable: APIValue where Wrapped: APIValue {
    /// Reads the value: null is `.null`, only a missing one is nil.
    public static func readIfPresent(from container: PropertyDecodingContainer, _ key: PropertyKey) throws -> Self? {
        container.contains(key) ? Nullable(try container.decodeIfPresent(Wrapped.self, forKey: key)) : nil
    }
}

extension JSONValue: APIValue {
    /// Reads the value: null is `.null`, only a missing one is nil.
    public static func readIfPresent(from container: PropertyDecodingContainer, _ key: PropertyKey) throws -> Self? {
        container.contains(key) ? try container.decode(JSONValue.self, forKey: key) : nil
    }
}
