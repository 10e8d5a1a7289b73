import Platform

/// Decodes JSON text (RFC 8259): generated models directly from the bytes, other types with `JSONDecoder`.
package enum JSONDecoding {
    /// Decodes a value; throws a `DecodingError` with the path, what was expected and what was found.
    package static func value<Value: Decodable>(_ type: Value.Type, from bytes: UnsafeRawBufferPointer) throws -> Value
    {
        guard let coding = TypeCoding(ofAny: type, ModelCodings.self) else {
            return try JSONDecoder().decode(type, from: Data(bytes))
        }
        var reader = JSONReader(bytes, ModelCodings.self)
        do throws(JSONFailure) {
            let value = try reader.value(type, coding)
            try reader.finish()
            return value
        } catch {
            throw error.decodingError(in: reader)
        }
    }

    /// Decodes a value; throws a `DecodingError` with the path, what was expected and what was found.
    package static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try bytes.withUnsafeBytes { try value(type, from: $0) }
    }

    /// Decodes a value; throws a `DecodingError` with the path, what was expected and what was found.
    package static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        var text = text
        return try text.withUTF8 { try value(type, from: UnsafeRawBufferPointer($0)) }
    }

    /// Whether the bytes are one JSON value.
    package static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var reader = JSONReader(bytes, ModelCodings.self)
        do throws(JSONFailure) {
            try reader.skipValue()
            try reader.finish()
            return true
        } catch {
            return false
        }
    }
}
