import CurlTransport
import HTTPTypes

/// Where an answer leads that says to ask elsewhere (RFC 9110 section 15.4).
enum Redirect {
    /// It leads nowhere: it is the call's answer.
    case none
    /// The next request.
    case follow(TransportRequest)
    /// It is not followed, for this reason.
    case refuse(String)

    /// Reads an answer to `request`, which is the redirect of that number.
    ///
    /// 303 asks with GET, and so do 301 and 302 after a POST; 307 and 308 send the same again. Another origin gets no
    /// credentials and no header field but those that say what is wanted, and https never leads to http.
    init(_ response: TransportResponse, to request: TransportRequest, number: Int, limit: Int) {
        guard Self.isMeant(by: response.status), let location = response.head.headerFields[.location] else {
            self = .none
            return
        }
        guard number <= limit else {
            self = .refuse(
                limit == 0
                    ? "redirects are not followed (configuration.redirectLimit is 0); it leads to the address in "
                        + "error.headers[.location], which belongs into the base URL"
                    : "it is one redirect more than configuration.redirectLimit (\(limit)) allows"
            )
            return
        }
        guard let target = CurlURL.resolving(location, against: request.url) else {
            self = .refuse("its address in error.headers[.location] cannot be read")
            return
        }
        if let reason = Self.reason(against: target, from: request) {
            self = .refuse(reason)
            return
        }
        self = Self.next(target.text, response.status.code, request)
    }

    /// Whether an answer with this status may lead elsewhere.
    static func isMeant(by status: HTTPResponse.Status) -> Bool {
        switch status.code {
        case 301, 302, 303, 307, 308: true
        default: false
        }
    }

    private static func reason(against target: CurlURL.Resolved, from request: TransportRequest) -> String? {
        guard target.scheme == "https" || target.scheme == "http" else {
            return "it leads to '\(target.scheme)', and only http and https are called"
        }
        if target.scheme == "http", request.url.lowercased().hasPrefix("https:") {
            return "it leads from https to http, which is not followed"
        }
        return target.namesUser ? "it leads to an address with a user, which is not followed" : nil
    }

    private static func next(_ url: String, _ status: Int, _ request: TransportRequest) -> Redirect {
        var next = request
        next.url = url
        let asksWithGet = status == 303 ? request.method != .head : status < 303 && request.method == .post
        if asksWithGet {
            next.method = .get
            next.body = nil
            next.headers = HTTPFields(next.headers.filter { !isAboutBody($0.name) })
            if let field = next.idempotencyField { next.headers[field] = nil }
        } else if !request.canBeRepeated {
            return .refuse("it asks for the body again, which was read while it was sent and is gone")
        }
        if Origin.of(url) != Origin.of(request.url) {
            next.headers = HTTPFields(next.headers.filter { isForEveryone($0.name) || isAboutBody($0.name) })
            // Once it was elsewhere a call gets no credentials any more, also where it comes back.
            next.trustedOrigin = nil
        }
        return .follow(next)
    }

    private static func isAboutBody(_ name: HTTPField.Name) -> Bool {
        name.canonicalName.hasPrefix("content-")
    }

    /// What may be told to another origin: all else may be a secret, as `X-API-Key` is.
    private static func isForEveryone(_ name: HTTPField.Name) -> Bool {
        [.userAgent, .accept, .acceptLanguage, .acceptEncoding, .range, .cacheControl].contains(name)
    }
}
