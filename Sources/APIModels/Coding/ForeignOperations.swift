import Platform

/// Reads and writes types with an `init(from:)` and `encode(to:)` of their own.
///
/// They get a decoder of the bytes of their value. Generated types read these bytes directly; for all others the decoder is one of
/// `JSONDecoder`.
enum ForeignOperations<Value: APIValue>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: try reader.foreignValue(Value.self))
    }

    static func readMissing(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) -> Bool {
        do {
            let container = KeyedDecodingContainer(EmptyKeyedContainer())
            guard let value = try Value.readIfPresent(from: container, PropertyKey("")) else { return false }
            slot.initialize(to: value)
            return true
        } catch {
            throw JSONFailure(.type(error), at: reader.cursor.offset)
        }
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        try writer.writeForeign(slot.value(as: Value.self))
    }

    static func isMissing(_ coding: TypeCoding, _ slot: ValueSlot) -> Bool {
        // Any value of the type is written unless its own method leaves it out.
        (try? EncodedValue.isWritten(slot.value(as: Value.self))) == false
    }
}

extension JSONReader {
    /// Reads a value through its `init(from:)`.
    mutating func foreignValue<Value: Decodable>(_ type: Value.Type) throws(JSONFailure) -> Value {
        _ = cursor.peek()
        let start = self
        let decoder = JSONSliceDecoder(self)
        do {
            let value = try decoder.value(type)
            self = try decoder.finish()
            return value
        } catch {
            if let failure = JSONFailure(of: error) { throw failure }
            var end = start
            try end.skipValue()
            throw JSONFailure(.type(error), at: start.cursor.offset)
        }
    }
}

/// An object without properties.
private struct EmptyKeyedContainer: KeyedDecodingContainerProtocol {
    typealias Key = PropertyKey

    var codingPath: [any CodingKey] { [] }
    var allKeys: [PropertyKey] { [] }

    func contains(_ key: PropertyKey) -> Bool { false }
    func decodeNil(forKey key: PropertyKey) throws -> Bool { throw missing(key) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: PropertyKey) throws -> Value { throw missing(key) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: PropertyKey
    ) throws -> KeyedDecodingContainer<Nested> { throw missing(key) }

    func nestedUnkeyedContainer(forKey key: PropertyKey) throws -> any UnkeyedDecodingContainer { throw missing(key) }
    func superDecoder() throws -> any Decoder { throw missing(PropertyKey("super")) }
    func superDecoder(forKey key: PropertyKey) throws -> any Decoder { throw missing(key) }

    private func missing(_ key: PropertyKey) -> DecodingError {
        DecodingError.keyNotFound(
            key,
            DecodingError.Context(codingPath: [], debugDescription: "The property is missing.")
        )
    }
}
