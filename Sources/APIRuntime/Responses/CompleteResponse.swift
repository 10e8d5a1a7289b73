import APIModels
import HTTPTypes

/// A whole answer, with what an error about it needs to say.
struct Answer: Sendable {
    /// How much of a body an error keeps.
    static let keptBodyLimit = 64 << 10

    var head: HTTPResponse
    var body: [UInt8]

    /// The address that was called: what the path stands behind, and the path without its query.
    var place: (base: String, path: String)

    /// The address that was called, without its query.
    var url: String { place.base + place.path }

    /// Why the client did not follow where the answer leads.
    var refusal: String?

    /// The media type without parameters, in lower case; nil when the answer has none.
    var mediaType: String? {
        head.headerFields[.contentType].map(MediaTypeName.essence)
    }

    /// The error of an answer that is no value of the promised type.
    func decodingError(_ cause: any Error, in request: APIRequest) -> APIError {
        let account: String
        if let mediaType, !MediaTypeName.isJSON(mediaType), body.first != UInt8(ascii: "{"),
            body.first != UInt8(ascii: "[")
        {
            account = "\(url) answered with \(mediaType) instead of JSON; is the base URL right?"
        } else {
            let fault = body.isEmpty ? "it is empty" : DecodingAccount.text(of: cause)
            account = """
                the answer of \(url) is not what the API's description promises: \
                \(fault); update the description, or read error.body
                """
        }
        return error(.decoding, account, in: request, underlying: cause)
    }

    /// An error that carries the answer.
    func error(
        _ code: APIError.Code,
        _ message: String,
        in request: APIRequest,
        underlying: (any Error)? = nil
    ) -> APIError {
        APIError(
            code,
            message,
            operation: request.operation,
            status: head.status.code,
            headers: head.headerFields,
            body: Array(body.prefix(Self.keptBodyLimit)),
            underlying: underlying
        )
    }
}

/// Turns answers that are no success into errors that say what to do.
enum StatusFailure {
    /// The error for an answer with a status outside 200 to 299.
    static func error(_ answer: Answer, _ request: APIRequest) -> APIError {
        let status = answer.head.status
        let reason = status.reasonPhrase.isEmpty ? "" : " \(status.reasonPhrase)"
        let message = "the server answered \(status.code)\(reason) to \(request.method.rawValue) \(answer.url); "
        return answer.error(.status, message + advice(answer, request), in: request)
    }

    private static func advice(_ answer: Answer, _ request: APIRequest) -> String {
        let code = answer.head.status.code
        let reading = reading(answer, request)
        switch code {
        case 300...399:
            return answer.refusal ?? "it says no address to go on to, so set the base URL to where the API is"
        case 401, 403: return "\(credentialAdvice(request)); \(reading)"
        case 429: return "wait before the next call; \(reading)"
        default: return reading
        }
    }

    private static func credentialAdvice(_ request: APIRequest) -> String {
        guard let needed = request.neededCredentials, !needed.isEmpty else {
            return "check the credentials in configuration.headers"
        }
        return request.hasCredentials
            ? "check the client's credentials" : "the call needs the credential \(needed), which is not set"
    }

    private static func reading(_ answer: Answer, _ request: APIRequest) -> String {
        guard !answer.body.isEmpty else { return "it sent no reason" }
        let isJSON = answer.mediaType.map(MediaTypeName.isJSON) ?? false
        if isJSON, let type = request.failureType(for: answer.head.status.code) {
            return "the reason is in error.body(as: \(type).self)"
        }
        return "the reason is in error.body, as \(answer.mediaType ?? "bytes without a type")"
    }
}
