import APIModels
import HTTPTransport
import HTTPTypes

extension TransportRequest {
    /// Adds a secret as its security scheme requires.
    ///
    /// Throws an `APIError` with code `authorization` for a secret that is not valid in a header field.
    mutating func add(_ secret: String, of scheme: APISecurityScheme) throws(APIError) {
        switch scheme.kind {
        case .key(let location, let key, _): try add(secret, as: key, in: location, scheme.name)
        case .bearer, .oauth2: try setCredential("Authorization", "Bearer \(secret)", scheme.name)
        case .basic: try setCredential("Authorization", "Basic \(secret)", scheme.name)
        case .authorization: try setCredential("Authorization", secret, scheme.name)
        case .mutualTLS: break
        }
    }

    private mutating func add(
        _ secret: String,
        as key: String,
        in location: APISecurityScheme.Location,
        _ name: String
    ) throws(APIError) {
        switch location {
        case .header: try setCredential(key, secret, name)
        case .query: addQuery(PercentEncoding.encode(key), PercentEncoding.encode(secret))
        // Cookies have no encoding of their own: a key is sent unchanged if it is a valid value.
        case .cookie:
            let isPlain = HTTPField.isValidValue(secret) && !secret.utf8.contains(where: " ;,\"\\".utf8.contains)
            let cookie = "\(key)=\(isPlain ? secret : PercentEncoding.encode(secret))"
            headers[.cookie] = headers[.cookie].map { "\($0); \(cookie)" } ?? cookie
        }
    }

    private mutating func setCredential(_ field: String, _ value: String, _ name: String) throws(APIError) {
        guard let field = HTTPField.Name(field), HTTPField.isValidValue(value) else {
            throw APIError(
                .authorization,
                "the credential '\(name)' has a character that is not allowed in a header field"
            )
        }
        headers[field] = value
    }

    /// Appends an encoded query parameter unless the query has one of that name.
    private mutating func addQuery(_ name: String, _ value: String) {
        let start = url.firstIndex(of: "?")
        if let start, url[start...].dropFirst().split(separator: "&").contains(where: { $0.hasPrefix("\(name)=") }) {
            return
        }
        url += "\(start == nil ? "?" : "&")\(name)=\(value)"
    }
}
