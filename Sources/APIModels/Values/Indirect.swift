/// Stores a value on the heap, so that a type can contain itself, and so that copying a model with many properties is as fast as
/// copying one with few.
@propertyWrapper
public struct Indirect<Value> {
    fileprivate indirect enum Storage {
        case value(Value)
    }

    private var storage: Storage

    /// Stores a value.
    public init(wrappedValue: Value) {
        storage = .value(wrappedValue)
    }

    /// The value.
    public var wrappedValue: Value {
        get {
            switch storage {
            case .value(let value): value
            }
        }
        set { storage = .value(newValue) }
    }
}

extension Indirect: Sendable where Value: Sendable {}
extension Indirect.Storage: Sendable where Value: Sendable {}

extension Indirect: Equatable where Value: Equatable {
    /// Compares the values.
    public static func == (left: Indirect, right: Indirect) -> Bool {
        left.wrappedValue == right.wrappedValue
    }
}

extension Indirect: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(wrappedValue)
    }
}

extension Indirect: Codable where Value: Codable {
    /// Reads the value.
    public init(from decoder: any Decoder) throws {
        self.init(wrappedValue: try Value(from: decoder))
    }

    /// Writes the value.
    public func encode(to encoder: any Encoder) throws {
        try wrappedValue.encode(to: encoder)
    }
}

extension Indirect: APIValue where Value: APIValue {
    /// Reads the value; returns nil where `Value` does.
    @_spi(Generated) public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Self? {
        try Value.readIfPresent(from: container, key).map { Indirect(wrappedValue: $0) }
    }

    /// Writes the value.
    @_spi(Generated) public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try wrappedValue.write(to: &container, key)
    }
}
