public import HTTPTypes
import Platform

/// What a call gives whose responses of success differ: a generated enum with a case for each status.
public protocol APIResponse: Sendable {
    /// Reads an answer by its status; throws `APIError` for one that the description does not have.
    init(_ answer: APIAnswer) throws
}

/// A whole answer of success, for the generated enums that read it.
public struct APIAnswer: Sendable {
    let answer: Answer
    let request: APIRequest

    /// The status code.
    public var status: Int { answer.head.status.code }

    /// The header fields.
    public var headers: HTTPFields { answer.head.headerFields }

    /// The body as it came.
    public var body: [UInt8] { answer.body }

    /// The body as text; bytes that are no UTF-8 become U+FFFD.
    public var text: String { String(decoding: answer.body, as: UTF8.self) }

    /// The body as JSON; throws an `APIError` with code `decoding` where it is something else.
    public func value<Value: Decodable>() throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(answer.body))
        } catch {
            throw answer.decodingError(error, in: request)
        }
    }

    /// Whether the status lets content come (RFC 9110 section 15.3.5).
    var hasContent: Bool { status != 204 && status != 205 }

    /// The error of an answer with a status of success that the description does not have.
    public func unexpectedStatus() -> APIError {
        answer.error(
            .decoding,
            "the server answered \(status), which the API's description does not have; update the description",
            in: request
        )
    }
}
