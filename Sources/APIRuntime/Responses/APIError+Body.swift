import APIModels
public import HTTPTransport

extension APIError {
    /// Decodes the response's body as JSON of the type that the description declares for the status.
    ///
    /// Throws an `APIError` with code `decoding` when the body is something else, such as the error page of a proxy.
    public func body<Value: Decodable>(as type: Value.Type) throws -> Value {
        do {
            return try JSONDecoding.value(type, from: body)
        } catch {
            throw APIError(
                .decoding,
                "the response body is not a \(type): \(DecodingErrorDescription.text(of: error)); read error.body itself",
                operation: operation,
                status: status,
                headers: headers,
                body: body,
                underlying: error
            )
        }
    }
}
