import Platform

/// The decoder of one value inside of a JSON text. It reads values of generated types directly, and opens containers with
/// `JSONDecoder`.
///
/// It is used by one thread, while `JSONReader.foreignValue` runs. If a type keeps it, all later uses throw.
final class JSONSliceDecoder: Decoder {
    /// The reader before the value; nil when the value was read.
    private var start: JSONReader?

    /// The position after the value, if the value was read directly.
    private var end: JSONCursor?

    /// The decoder of `JSONDecoder`, if a container was opened.
    private var foundation: (any Decoder)?

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ reader: JSONReader) {
        start = reader
    }

    /// Reads the value as a type with an `init(from:)` of its own.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        switch type {
        // `JSONDecoder` has a special form for these.
        case is URL.Type, is Data.Type, is Date.Type, is Decimal.Type:
            return try JSONDecoder().decode(type, from: try data())
        default: return try Value(from: self)
        }
    }

    /// Ends the use of the decoder, and returns the reader after the value.
    func finish() throws -> JSONReader {
        var reader = try begin()
        start = nil
        if let end { reader.cursor = end } else { try reader.skipValue() }
        return reader
    }

    /// The reader before the value.
    func begin() throws -> JSONReader {
        guard let start else { throw EndedDecoding() }
        return start
    }

    /// Stores the state of a reader after the value.
    func end(_ reader: JSONReader) {
        end = reader.cursor
        keepMatching(of: reader)
    }

    /// Stores the state of unions after a part of the value was read.
    func keepMatching(of reader: JSONReader) {
        start?.matching = reader.matching
    }

    /// Reads the value directly if it is an `APIValue`, otherwise with `JSONDecoder`.
    func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        var reader = try begin()
        let value = try reader.value(ofAny: type)
        end(reader)
        return value
    }

    private func data() throws -> Data {
        var reader = try begin()
        _ = reader.cursor.peek()
        let start = reader.cursor.offset
        try reader.skipValue()
        return Data(reader.cursor.bytes(from: start))
    }

    private func decoder() throws -> any Decoder {
        if let foundation { return foundation }
        let decoder = try JSONDecoder().decode(CapturedDecoder.self, from: try data()).decoder
        foundation = decoder
        return decoder
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try decoder().container(keyedBy: type)
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try decoder().unkeyedContainer()
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        JSONValueContainer(decoder: self)
    }
}

extension JSONReader {
    /// Reads a value: directly if it is an `APIValue`, otherwise with `JSONDecoder`.
    mutating func value<Value: Decodable>(ofAny type: Value.Type) throws(JSONFailure) -> Value {
        if let coding = TypeCoding(ofAny: type, codings) { return try value(type, coding) }
        _ = cursor.peek()
        let start = cursor.offset
        try skipValue()
        do {
            return try JSONDecoder().decode(type, from: Data(cursor.bytes(from: start)))
        } catch {
            throw JSONFailure(.type(error), at: start)
        }
    }
}

/// The error of a decoder that is used after its value was read.
private struct EndedDecoding: Error {}

/// Keeps the decoder of `JSONDecoder`.
private struct CapturedDecoder: Decodable {
    let decoder: any Decoder

    init(from decoder: any Decoder) throws {
        self.decoder = decoder
    }
}

/// Reads the value of a `JSONSliceDecoder` as one type after another.
private struct JSONValueContainer: SingleValueDecodingContainer {
    let decoder: JSONSliceDecoder

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool {
        guard var reader = try? decoder.begin(), reader.skipNull() else { return false }
        decoder.end(reader)
        return true
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do {
            return try decoder.read(type)
        } catch let failure as JSONFailure {
            throw failure.decodingError(in: try decoder.begin())
        }
    }
}
