/// Stores an optional value on the heap, as `Indirect` does; nil allocates nothing.
@propertyWrapper
public struct OptionalIndirect<Wrapped> {
    private var storage: Indirect<Wrapped>?

    /// Stores a value or nil.
    public init(wrappedValue: Wrapped?) {
        storage = wrappedValue.map(Indirect.init)
    }

    /// Whether the value is nil.
    var isNil: Bool { storage == nil }

    /// The value.
    public var wrappedValue: Wrapped? {
        get { storage?.wrappedValue }
        set { storage = newValue.map(Indirect.init) }
    }
}

extension OptionalIndirect: Sendable where Wrapped: Sendable {}
extension OptionalIndirect: Equatable where Wrapped: Equatable {}
extension OptionalIndirect: Hashable where Wrapped: Hashable {}

extension OptionalIndirect: Codable where Wrapped: Codable {
    /// Reads a value or null.
    public init(from decoder: any Decoder) throws {
        self.init(wrappedValue: try Wrapped?(from: decoder))
    }

    /// Writes the value or null.
    public func encode(to encoder: any Encoder) throws {
        try wrappedValue.encode(to: encoder)
    }
}

extension OptionalIndirect: APIValue where Wrapped: APIValue {
    /// Reads the value; a missing one is nil.
    @_spi(Generated) public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Self? {
        OptionalIndirect(wrappedValue: try Wrapped.readIfPresent(from: container, key))
    }

    /// Writes the value; nil is left out.
    @_spi(Generated) public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try wrappedValue?.write(to: &container, key)
    }
}
