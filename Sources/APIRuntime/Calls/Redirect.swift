import CurlTransport
import HTTPTransport
import HTTPTypes

/// The decision about a response that may be a redirect (RFC 9110 section 15.4).
enum Redirect {
    /// The response is not a redirect.
    case none
    /// The redirect is followed with this request.
    case follow(TransportRequest)
    /// The redirect is not followed, for this reason.
    case refuse(String)

    /// Decides about a response to `request`; `number` counts the redirects of the call from 1.
    ///
    /// After 303, and after 301 and 302 to a POST, the next request is a GET; after 307 and 308 it is the same request. Another
    /// origin receives no credentials and only header fields that cannot be secret, and https does not redirect to http.
    init(_ response: TransportResponse, to request: TransportRequest, number: Int, limit: Int) {
        guard Self.isRedirect(response.status), let location = response.head.headerFields[.location] else {
            self = .none
            return
        }
        guard number <= limit else {
            self = .refuse(
                limit == 0
                    ? "redirects are not followed (configuration.redirectLimit is 0); use the address in "
                        + "error.headers[.location] as the base URL"
                    : "the call was redirected more often than configuration.redirectLimit (\(limit)) allows"
            )
            return
        }
        guard let target = CurlURL.resolving(location, against: request.url) else {
            self = .refuse("the address in error.headers[.location] is not a valid URL")
            return
        }
        if let reason = Self.reason(against: target, from: request) {
            self = .refuse(reason)
            return
        }
        self = Self.next(target.text, response.status.code, request)
    }

    /// Whether a response with this status may be a redirect that clients follow.
    static func isRedirect(_ status: HTTPResponse.Status) -> Bool {
        switch status.code {
        case 301, 302, 303, 307, 308: true
        default: false
        }
    }

    private static func reason(against target: CurlURL.Resolved, from request: TransportRequest) -> String? {
        guard target.scheme == "https" || target.scheme == "http" else {
            return "it redirects to the scheme '\(target.scheme)'; only http and https are followed"
        }
        if target.scheme == "http", request.url.lowercased().hasPrefix("https:") {
            return "it redirects from https to http, which is not followed"
        }
        return target.hasUser ? "it redirects to an address with a user name, which is not followed" : nil
    }

    private static func next(_ url: String, _ status: Int, _ request: TransportRequest) -> Redirect {
        var next = request
        next.url = url
        let becomesGet = status == 303 ? request.method != .head : status < 303 && request.method == .post
        if becomesGet {
            next.method = .get
            next.body = nil
            next.headers = HTTPFields(next.headers.filter { !isAboutBody($0.name) })
            if let field = next.idempotencyField { next.headers[field] = nil }
        } else if !request.canBeRepeated {
            return .refuse("the request body would have to be sent again, and it was read while it was sent")
        }
        if Origin.of(url) != Origin.of(request.url) {
            next.headers = HTTPFields(next.headers.filter { isPublic($0.name) || isAboutBody($0.name) })
            // After another origin a call has no credentials, also when it is redirected back.
            next.trustedOrigin = nil
        }
        return .follow(next)
    }

    private static func isAboutBody(_ name: HTTPField.Name) -> Bool {
        name.canonicalName.hasPrefix("content-")
    }

    /// Whether another origin may receive the field: others may be secret, such as `X-API-Key`.
    private static func isPublic(_ name: HTTPField.Name) -> Bool {
        [.userAgent, .accept, .acceptLanguage, .acceptEncoding, .range, .cacheControl].contains(name)
    }
}
