/// Encodes a value as an `EncodedValue`.
///
/// Each container has only the generic method: `EncodedValueNode.encode` distinguishes the types.
struct EncodedValueEncoder: Encoder {
    let node: EncodedValueNode

    var codingPath: [any CodingKey] { node.path }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.becomeFields()
        return KeyedEncodingContainer(Fields(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeList()
        return Items(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(node: node) }

    private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let node: EncodedValueNode
        var codingPath: [any CodingKey] { node.path }

        func encodeNil(forKey key: Key) { node.field(key).becomeNull() }

        func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            try node.field(key).encode(value)
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            EncodedValueEncoder(node: node.field(key)).container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            EncodedValueEncoder(node: node.field(key)).unkeyedContainer()
        }

        func superEncoder() -> any Encoder { EncodedValueEncoder(node: node.field(PropertyKey("super"))) }

        func superEncoder(forKey key: Key) -> any Encoder { EncodedValueEncoder(node: node.field(key)) }
    }

    private struct Items: UnkeyedEncodingContainer {
        let node: EncodedValueNode
        var codingPath: [any CodingKey] { node.path }
        var count: Int { node.count }

        func encodeNil() { node.appended().becomeNull() }

        func encode<Value: Encodable>(_ value: Value) throws { try node.appended().encode(value) }

        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            EncodedValueEncoder(node: node.appended()).container(keyedBy: type)
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            EncodedValueEncoder(node: node.appended()).unkeyedContainer()
        }

        func superEncoder() -> any Encoder { EncodedValueEncoder(node: node.appended()) }
    }

    private struct Single: SingleValueEncodingContainer {
        let node: EncodedValueNode
        var codingPath: [any CodingKey] { node.path }

        func encodeNil() { node.becomeNull() }

        func encode<Value: Encodable>(_ value: Value) throws { try node.encode(value) }
    }
}
