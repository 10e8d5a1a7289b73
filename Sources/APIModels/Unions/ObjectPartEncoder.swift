/// Encodes a value into an object that has been opened already; throws if the value is not an object itself.
///
/// Foundation's encoders stop the program if a value opens two kinds of containers.
struct ObjectPartEncoder: Encoder {
    private let encoder: any Encoder

    var codingPath: [any CodingKey] { encoder.codingPath }
    var userInfo: [CodingUserInfoKey: Any] { encoder.userInfo }

    init(_ encoder: any Encoder) {
        self.encoder = encoder
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        encoder.container(keyedBy: type)
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        RejectedList(codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        PartContainer(encoder: self)
    }
}

/// Encodes a value through a single-value container, such as the case of a union.
private struct PartContainer: SingleValueEncodingContainer {
    let encoder: ObjectPartEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil() throws { throw rejection(of: "null", codingPath) }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        // The `encode(to:)` of these types would come back to this container.
        if value is String || value is Bool || value is any Numeric { throw rejection(of: value, codingPath) }
        try value.encode(to: encoder)
    }
}

/// A list instead of an object: it throws for each element.
private struct RejectedList: UnkeyedEncodingContainer {
    let codingPath: [any CodingKey]
    let count = 0

    mutating func encodeNil() throws { throw rejection(of: "a list", codingPath) }

    mutating func encode<Value: Encodable>(_ value: Value) throws { throw rejection(of: "a list", codingPath) }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(RejectedObject<Key>(codingPath: codingPath))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }

    mutating func superEncoder() -> any Encoder { RejectingEncoder(codingPath: codingPath) }
}

private struct RejectedObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let codingPath: [any CodingKey]

    mutating func encodeNil(forKey key: Key) throws { throw rejection(of: "a list", codingPath) }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        throw rejection(of: "a list", codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(RejectedObject<Nested>(codingPath: codingPath))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        RejectedList(codingPath: codingPath)
    }

    mutating func superEncoder() -> any Encoder { RejectingEncoder(codingPath: codingPath) }

    mutating func superEncoder(forKey key: Key) -> any Encoder { RejectingEncoder(codingPath: codingPath) }
}

private struct RejectingEncoder: Encoder {
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(RejectedObject<Key>(codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { RejectedList(codingPath: codingPath) }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        PartContainer(encoder: ObjectPartEncoder(self))
    }
}

private func rejection(of value: Any, _ path: [any CodingKey]) -> EncodingError {
    let message = "only an object can be a part of this object"
    return EncodingError.invalidValue(value, EncodingError.Context(codingPath: path, debugDescription: message))
}
