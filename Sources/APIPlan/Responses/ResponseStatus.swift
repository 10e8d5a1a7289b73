import OpenAPIReader

extension Response {
    /// Whether the response is for status codes 2XX.
    var isSuccess: Bool {
        switch status {
        case .code(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .fallback: false
        }
    }

    /// Whether the response is for status codes 3XX.
    var isRedirection: Bool {
        switch status {
        case .code(let code): (300..<400).contains(code)
        case .range(let digit): digit == 3
        case .fallback: false
        }
    }

    /// Whether the status code excludes content, even if the description declares some (RFC 9110 section 15.3.5).
    var isWithoutContent: Bool { status == .code(204) || status == .code(205) || status == .code(304) }
}

extension Response.Status {
    /// The key in the runtime's table of error responses.
    var tableKey: Int {
        switch self {
        case .code(let code): code
        case .range(let digit): digit
        case .fallback: 0
        }
    }

    /// The status in the plan.
    var planStatus: ResponsesPlan.Status {
        switch self {
        case .code(let code): .code(code)
        case .range(let digit): .range(digit)
        case .fallback: .fallback
        }
    }

    /// Returns the status with its description: `Status 404: No such pet.`
    func statusText(_ description: String?) -> String {
        let number =
            switch self {
            case .code(let code): "Status \(code)"
            case .range(let digit): "Status \(digit)XX"
            case .fallback: "Every other status"
            }
        return description.map { "\(number): \($0)" } ?? "\(number)."
    }

    /// The order of cases: single status codes, ranges, all others.
    var caseOrder: Int {
        switch self {
        case .code: 0
        case .range: 1
        case .fallback: 2
        }
    }

    /// The name of the status as a suffix of a type name: `NotFound`.
    var typeSuffix: String {
        switch self {
        case .code(let code): Self.names[code] ?? "Status\(code)"
        case .range(1): "Information"
        case .range(2): "Success"
        case .range(3): "Redirection"
        case .range(4): "ClientError"
        case .range: "ServerError"
        case .fallback: "Error"
        }
    }

    /// The name of the status as a case: `notFound`.
    var caseName: String {
        switch self {
        case .fallback: "other"
        case .code(200): "ok"
        default: SwiftName.member(typeSuffix)
        }
    }

    /// RFC 9110 section 15 and the registry of status codes.
    private static let names = [
        200: "OK", 201: "Created", 202: "Accepted", 203: "NonAuthoritative", 204: "NoContent", 205: "ResetContent",
        206: "PartialContent", 207: "MultiStatus", 208: "AlreadyReported", 226: "IMUsed",
        300: "MultipleChoices", 301: "MovedPermanently", 302: "Found", 303: "SeeOther", 304: "NotModified",
        307: "TemporaryRedirect", 308: "PermanentRedirect",
        400: "BadRequest", 401: "Unauthorized", 402: "PaymentRequired", 403: "Forbidden", 404: "NotFound",
        405: "MethodNotAllowed", 406: "NotAcceptable", 407: "ProxyAuthenticationRequired", 408: "RequestTimeout",
        409: "Conflict", 410: "Gone", 411: "LengthRequired", 412: "PreconditionFailed", 413: "ContentTooLarge",
        414: "URITooLong", 415: "UnsupportedMediaType", 416: "RangeNotSatisfiable", 417: "ExpectationFailed",
        418: "Teapot", 421: "MisdirectedRequest", 422: "UnprocessableContent", 423: "Locked",
        424: "FailedDependency", 425: "TooEarly", 426: "UpgradeRequired", 428: "PreconditionRequired",
        429: "TooManyRequests", 431: "HeaderFieldsTooLarge", 451: "UnavailableForLegalReasons",
        500: "InternalServerError", 501: "NotImplemented", 502: "BadGateway", 503: "ServiceUnavailable",
        504: "GatewayTimeout", 505: "VersionNotSupported", 507: "InsufficientStorage", 508: "LoopDetected",
        511: "NetworkAuthenticationRequired",
    ]
}
