/// An encoder of a value that is a part of an object which is open already: it lets properties through and nothing else.
///
/// An encoder of Foundation's that is asked for something else there stops the program.
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
        RefusedList(codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        PartContainer(encoder: self)
    }
}

/// A value in place of an object: one that is an object in the end is let through.
private struct PartContainer: SingleValueEncodingContainer {
    let encoder: ObjectPartEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil() throws { throw refusal(of: "null", codingPath) }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        // What these encode themselves as is themselves.
        if value is String || value is Bool || value is any Numeric { throw refusal(of: value, codingPath) }
        try value.encode(to: encoder)
    }
}

/// A list in place of an object: whatever is written into it is refused.
private struct RefusedList: UnkeyedEncodingContainer {
    let codingPath: [any CodingKey]
    let count = 0

    mutating func encodeNil() throws { throw refusal(of: "a list", codingPath) }

    mutating func encode<Value: Encodable>(_ value: Value) throws { throw refusal(of: "a list", codingPath) }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(RefusedObject<Key>(codingPath: codingPath))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }

    mutating func superEncoder() -> any Encoder { RefusingEncoder(codingPath: codingPath) }
}

private struct RefusedObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let codingPath: [any CodingKey]

    mutating func encodeNil(forKey key: Key) throws { throw refusal(of: "a list", codingPath) }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        throw refusal(of: "a list", codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(RefusedObject<Nested>(codingPath: codingPath))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        RefusedList(codingPath: codingPath)
    }

    mutating func superEncoder() -> any Encoder { RefusingEncoder(codingPath: codingPath) }

    mutating func superEncoder(forKey key: Key) -> any Encoder { RefusingEncoder(codingPath: codingPath) }
}

private struct RefusingEncoder: Encoder {
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(RefusedObject<Key>(codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { RefusedList(codingPath: codingPath) }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        PartContainer(encoder: ObjectPartEncoder(self))
    }
}

private func refusal(of value: Any, _ path: [any CodingKey]) -> EncodingError {
    let message = "only an object can be a part of this object"
    return EncodingError.invalidValue(value, EncodingError.Context(codingPath: path, debugDescription: message))
}
