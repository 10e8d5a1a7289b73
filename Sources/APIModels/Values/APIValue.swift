/// A value that a property of a generated model can hold.
///
/// A type of your own that is `Codable`, `Hashable` and `Sendable` needs no more than the conformance: `readIfPresent` and `write`
/// have implementations. They are not SPI like the other symbols for generated code, because Swift would not find them in a file
/// that declares a conformance without the SPI.
///
/// `Codable` describes how a value is written on its own. This protocol adds how it is written as a property, where it may be
/// missing: a nil optional is left out, and `Nullable` distinguishes null from a missing property.
///
/// It is `Sendable` so that models stay nonisolated in a module whose default isolation is the main actor (SE-0466).
public protocol APIValue: Codable, Hashable, Sendable {
    /// Reads a property; returns nil if it is missing, and also if it is null and the type does not represent null itself.
    ///
    /// An optional type always returns a value: nil inside of the outer optional.
    static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Self?

    /// Writes a property.
    func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws
}

/// The properties of an object that is being decoded.
public typealias PropertyDecodingContainer = KeyedDecodingContainer<PropertyKey>

/// The properties of an object that is being encoded.
public typealias PropertyEncodingContainer = KeyedEncodingContainer<PropertyKey>

extension APIValue {
    /// Reads a property; throws `DecodingError.keyNotFound` if it is missing, and the type's own error if it is null.
    static func read(from container: PropertyDecodingContainer, _ key: PropertyKey) throws -> Self {
        try readIfPresent(from: container, key) ?? container.decode(Self.self, forKey: key)
    }

    /// The implementation of `hashValue` for the model protocols. Without it, Swift would synthesize one in each model.
    var synthesizedHashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }

    /// Reads the value; nil if it is missing or null.
    public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Self? {
        try container.decodeIfPresent(Self.self, forKey: key)
    }

    /// Writes the value.
    public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try container.encode(self, forKey: key)
    }
}

extension Optional: APIValue where Wrapped: APIValue {
    /// Reads the value; a missing one is nil.
    @_spi(Generated) public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Wrapped?? {
        .some(try Wrapped.readIfPresent(from: container, key))
    }

    /// Writes the value; nil is left out.
    @_spi(Generated) public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try self?.write(to: &container, key)
    }
}

extension Nullable: APIValue where Wrapped: APIValue {
    /// Reads the value: null is `.null`, only a missing property is nil.
    @_spi(Generated) public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Self? {
        container.contains(key) ? Nullable(try container.decodeIfPresent(Wrapped.self, forKey: key)) : nil
    }
}

extension JSONValue: APIValue {
    /// Reads the value: null is `.null`, only a missing property is nil.
    @_spi(Generated) public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Self? {
        container.contains(key) ? try container.decode(JSONValue.self, forKey: key) : nil
    }
}

/// Whether two values have the same type and are equal.
func isEqual(_ left: any APIValue, _ right: any APIValue) -> Bool {
    left.isEqual(to: right)
}

extension APIValue {
    fileprivate func isEqual(to other: any APIValue) -> Bool {
        guard let other = other as? Self else { return false }
        return self == other
    }
}
