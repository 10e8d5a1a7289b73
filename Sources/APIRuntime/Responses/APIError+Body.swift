import APIModels
public import HTTPTransport
import Platform

extension APIError {
    /// Reads the answer's body as JSON of the type that the description declares for the status.
    ///
    /// Throws an `APIError` with code `decoding` when the body is something else, as a proxy's error page is.
    public func body<Value: Decodable>(as type: Value.Type) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch {
            throw APIError(
                .decoding,
                "the answer's body is not a \(type): \(DecodingAccount.text(of: error)); look at error.body itself",
                operation: operation,
                status: status,
                headers: headers,
                body: body,
                underlying: error
            )
        }
    }
}
