/// Takes an `Encodable` value apart into texts, lists and fields.
///
/// One generic method a container stands for those of every type: `ParameterNode.encode` tells the types apart.
struct ParameterEncoder: Encoder {
    let node: ParameterNode

    var codingPath: [any CodingKey] { [] }
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
        let node: ParameterNode
        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) { node.field(key.stringValue).becomeNull() }

        func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            try node.field(key.stringValue).encode(value)
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            ParameterEncoder(node: node.field(key.stringValue)).container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            ParameterEncoder(node: node.field(key.stringValue)).unkeyedContainer()
        }

        func superEncoder() -> any Encoder { ParameterEncoder(node: node.field("super")) }

        func superEncoder(forKey key: Key) -> any Encoder { ParameterEncoder(node: node.field(key.stringValue)) }
    }

    private struct Items: UnkeyedEncodingContainer {
        let node: ParameterNode
        var codingPath: [any CodingKey] { [] }
        var count: Int { node.count }

        func encodeNil() { node.appended().becomeNull() }

        func encode<Value: Encodable>(_ value: Value) throws { try node.appended().encode(value) }

        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            ParameterEncoder(node: node.appended()).container(keyedBy: type)
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            ParameterEncoder(node: node.appended()).unkeyedContainer()
        }

        func superEncoder() -> any Encoder { ParameterEncoder(node: node.appended()) }
    }

    private struct Single: SingleValueEncodingContainer {
        let node: ParameterNode
        var codingPath: [any CodingKey] { [] }

        func encodeNil() { node.becomeNull() }

        func encode<Value: Encodable>(_ value: Value) throws { try node.encode(value) }
    }
}
