import APIModels
public import HTTPTransport

extension TransportRequest {
    /// Decodes the body as JSON of a type, for tests.
    ///
    /// Throws an `APIError` with code `decoding` if the body is something else or is not in memory.
    public func json<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        do {
            guard case .bytes(let bytes)? = body?.source else {
                throw APIError(.decoding, "the request has no body in memory", operation: operation)
            }
            return try JSONDecoding.value(type, from: bytes)
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError(
                .decoding,
                "the request body is not a \(type): \(DecodingErrorDescription.text(of: error))",
                operation: operation,
                underlying: error
            )
        }
    }
}
