import APIModels
import HTTPTransport

extension CompleteResponse {
    /// Returns an error with the response.
    func error(_ code: APIError.Code, _ message: String, underlying: (any Error)? = nil) -> APIError {
        APIError(
            code,
            message,
            operation: request.operation,
            status: head.status.code,
            headers: head.headerFields,
            body: Array(body.prefix(Self.errorBodyLimit)),
            underlying: underlying
        )
    }

    /// Returns the error for a body that is not a value of the expected type.
    func decodingError(_ cause: any Error) -> APIError {
        let message: String
        if let mediaType, !MediaTypeName.isJSON(mediaType), body.first != UInt8(ascii: "{"),
            body.first != UInt8(ascii: "[")
        {
            message = "the response of \(url) is \(mediaType) instead of JSON; is the base URL right?"
        } else {
            let fault = body.isEmpty ? "it is empty" : DecodingErrorDescription.text(of: cause)
            message = """
                the response of \(url) does not match the API's description: \
                \(fault); update the description, or read error.body
                """
        }
        return error(.decoding, message, underlying: cause)
    }

    /// Returns the error for a status outside 200 to 299, with advice.
    func statusError() -> APIError {
        let status = head.status
        let reason = status.reasonPhrase.isEmpty ? "" : " \(status.reasonPhrase)"
        let message = "the server responded with \(status.code)\(reason) to \(request.method.rawValue) \(url); "
        return error(.status, message + statusAdvice)
    }

    private var statusAdvice: String {
        switch status {
        case 300...399: refusal ?? "it has no address to redirect to; set the base URL to the address of the API"
        case 401, 403: "\(credentialAdvice); \(reasonAdvice)"
        case 429: "wait before the next call; \(reasonAdvice)"
        default: reasonAdvice
        }
    }

    private var credentialAdvice: String {
        guard let needed = request.neededCredentials, !needed.isEmpty else {
            return "check the credentials in configuration.headers"
        }
        return request.hasCredentials
            ? "check the client's credentials" : "the call needs the credential \(needed), which is not set"
    }

    private var reasonAdvice: String {
        guard !body.isEmpty else { return "it sent no reason" }
        let isJSON = mediaType.map(MediaTypeName.isJSON) ?? false
        if isJSON, let type = request.failureType(for: status) {
            return "the reason is in error.body(as: \(type).self)"
        }
        return "the reason is in error.body, as \(mediaType ?? "bytes without a type")"
    }
}
