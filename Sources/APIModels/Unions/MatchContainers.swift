/// Decodes a single value of a `MatchDecoder`.
struct MatchValueContainer: SingleValueDecodingContainer {
    let decoder: MatchDecoder

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool {
        if case .null = decoder.node.value { true } else { false }
    }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .boolean(let value) = decoder.node.value else { throw MatchFailure() }
        return value
    }

    func decode(_ type: String.Type) throws -> String {
        guard case .string(let value) = decoder.node.value else { throw MatchFailure() }
        return value
    }

    func decode(_ type: Double.Type) throws -> Double {
        switch decoder.node.value {
        case .integer(let value): return Double(value)
        case .number(let value): return value
        default: throw MatchFailure()
        }
    }

    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try integer() }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
    func decode(_ type: UInt.Type) throws -> UInt { try integer() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try decoder.decode(type)
    }

    /// A number beyond `Int` has lost its last digits in `JSONValue`.
    private func integer<Value: FixedWidthInteger>() throws -> Value {
        switch decoder.node.value {
        case .integer(let value):
            guard let value = Value(exactly: value) else { throw MatchFailure() }
            return value
        case .number(let value):
            decoder.session.isExact = false
            // `Value(exactly:)` of a `Double` would need libm.
            guard value >= -0x1p63, value < 0x1p64, value >= Double(Value.min), value <= Double(Value.max) else {
                throw MatchFailure()
            }
            let integer = Value(truncatingIfNeeded: value < 0x1p63 ? UInt64(bitPattern: Int64(value)) : UInt64(value))
            guard Double(integer) == value else { throw MatchFailure() }
            return integer
        default: throw MatchFailure()
        }
    }
}

/// Decodes an array of a `MatchDecoder`.
struct MatchUnkeyedContainer: UnkeyedDecodingContainer {
    let decoder: MatchDecoder
    let elements: Int

    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements }
    var isAtEnd: Bool { currentIndex >= elements }
    var currentIndex = 0

    init(decoder: MatchDecoder, elements: Int) {
        self.decoder = decoder
        self.elements = elements
    }

    mutating func decodeNil() throws -> Bool {
        guard MatchValueContainer(decoder: try current()).decodeNil() else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try current().decode(type)
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try superDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try superDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try current()
        currentIndex += 1
        return decoder
    }

    private func current() throws -> MatchDecoder {
        guard let node = decoder.node[currentIndex] else { throw MatchFailure() }
        return MatchDecoder(node, decoder.session)
    }
}

/// Decodes an object of a `MatchDecoder`, and counts which properties are read.
struct MatchKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let decoder: MatchDecoder

    /// Whether all names were requested, as maps do. Properties that are read afterwards are not declared ones.
    private final class Reading {
        var isOfMap = false
    }

    private let reading = Reading()
    private let properties: [String: JSONValue]

    init(_ decoder: MatchDecoder) throws {
        guard case .object(let properties) = decoder.node.value else { throw MatchFailure() }
        self.decoder = decoder
        self.properties = properties
        decoder.session.open(decoder.node, count: properties.count)
    }

    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
        reading.isOfMap = true
        return properties.keys.compactMap(Key.init)
    }

    func contains(_ key: Key) -> Bool {
        if properties[key.stringValue] != nil { return true }
        decoder.session.score.absent += 1
        return false
    }

    func decodeNil(forKey key: Key) throws -> Bool {
        guard case .null = try self.decoder(key).node.value else { return false }
        consume(key)
        return true
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let value = try self.decoder(key).decode(type)
        consume(key)
        return value
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try superDecoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try superDecoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { decoder }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        consume(key)
        return try self.decoder(key)
    }

    private func decoder(_ key: Key) throws -> MatchDecoder {
        guard let node = decoder.node[key.stringValue] else { throw MatchFailure() }
        return MatchDecoder(node, decoder.session)
    }

    private func consume(_ key: Key) {
        decoder.session.consume(key.stringValue, of: decoder.node, isDeclared: !reading.isOfMap)
    }
}
