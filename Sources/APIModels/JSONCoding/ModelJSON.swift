/// Decodes and encodes models as the runtime does, for measurements and tests outside of the package.
@_spi(Generated) public enum ModelJSON {
    /// Decodes a value; throws a `DecodingError`.
    public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONDecoding.value(type, from: bytes)
    }

    /// Encodes a value; throws an `EncodingError` for a value that JSON does not have.
    public static func encode(_ value: some Encodable) throws -> [UInt8] {
        try JSONEncoding.bytes(of: value)
    }
}
