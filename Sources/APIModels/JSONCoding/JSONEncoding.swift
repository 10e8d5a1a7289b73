/// Encodes values as JSON text (RFC 8259).
package enum JSONEncoding {
    /// Encodes a value. The same value always gives the same bytes.
    ///
    /// Throws an `EncodingError` for a value that JSON does not have, such as an infinite number, and the errors of the types'
    /// own `encode(to:)`.
    package static func bytes(of value: some Encodable) throws -> [UInt8] {
        var writer = JSONWriter(ModelCodings.self)
        do throws(JSONWritingFailure) {
            if let value = value as? any APIValue {
                try writer.write(any: value)
            } else {
                try writer.writeForeign(value)
            }
        } catch {
            throw error.encodingError
        }
        return writer.output
    }
}
