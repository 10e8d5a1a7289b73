import OpenAPIReader

/// Plans the credentials of a client, and the credentials that each operation requires.
struct CredentialsPlanner {
    /// The type of the credentials; nil where no operation requires one that is a property.
    private(set) var plan: CredentialsPlan?

    private(set) var diagnostics: [Diagnostic] = []

    /// The labels of schemes, by their names in the description.
    private var labels: [String: String] = [:]

    init(_ description: OpenAPIDescription, clientName: String, typeName: String) {
        let requirements = description.security + description.operations.flatMap { $0.security ?? [] }
        let required = Set(requirements.flatMap(\.entries).map(\.scheme))
        for scheme in description.securitySchemes where !required.contains(scheme.name) {
            let message =
                "no operation requires the security scheme \(scheme.name.quoted), so the client has no credential for it"
            diagnostics.append(Diagnostic(.warning, code: "security-unused", message, at: scheme.position))
        }
        let schemes = description.securitySchemes.filter { required.contains($0.name) }
        guard schemes.contains(where: { $0.kind != .mutualTLS }) else { return }
        var scope = NameScope(noun: "credential", reserved: ["hashValue", "init", "schemes", "self"], suffix: "Value")
        let requests = schemes.map { scheme in
            let chosen = scheme.swiftName.flatMap { SwiftName.isIdentifier($0) ? $0 : nil }
            let name = chosen ?? SwiftName.member(scheme.name)
            return NameRequest(name, wireName: scheme.name, position: scheme.position)
        }
        let names = scope.assign(requests, diagnostics: &diagnostics)
        labels = Dictionary(zip(schemes.map(\.name), names)) { first, _ in first }
        plan = CredentialsPlan(
            name: typeName,
            documentation: Documentation([
                "The credentials of `\(clientName)`. Each is sent with the operations that require it."
            ]),
            schemes: zip(schemes, names).map(Self.scheme)
        )
    }

    /// Returns the required credentials, as alternatives of labels.
    func labels(of requirements: [SecurityRequirement]) -> [[String]] {
        guard plan != nil else { return [] }
        var alternatives: [[String]] = []
        for requirement in requirements {
            // Alternatives that differ only in scopes are one: scopes do not change the request.
            let alternative = requirement.entries.compactMap { labels[$0.scheme] }
            if !alternatives.contains(alternative) { alternatives.append(alternative) }
        }
        return alternatives
    }

    private static func scheme(_ scheme: SecurityScheme, name: String) -> SecuritySchemePlan {
        let texts = [Markdown.sentence(scheme.description), text(of: scheme.kind)]
        return SecuritySchemePlan(
            name: SwiftName.spelled(name),
            label: name,
            kind: kind(of: scheme.kind),
            documentation: Documentation(texts.compactMap(\.self))
        )
    }

    private static func kind(of kind: SecurityScheme.Kind) -> SecuritySchemePlan.Kind {
        switch kind {
        case .apiKey(let location, let name): .apiKey(location: location.rawValue, name: name)
        case .http("basic"): .basic
        case .http("bearer"), .openIDConnect: .bearer
        case .http: .authorization
        case .oauth2(let tokenURL, _): .oauth2(tokenURL: tokenURL)
        case .mutualTLS: .mutualTLS
        }
    }

    private static func text(of kind: SecurityScheme.Kind) -> String {
        switch kind {
        case .apiKey(let location, let name):
            "An API key, sent as \(Markdown.code(name)) in the \(location.rawValue)."
        case .http("basic"): "A user name and a password."
        case .http("bearer"): "A bearer token."
        case .http(let scheme): "The whole value of `Authorization`, in the scheme \(Markdown.code(scheme))."
        case .oauth2(_, let scopes) where scopes.isEmpty: "An OAuth 2.0 access token."
        case .oauth2(_, let scopes):
            "An OAuth 2.0 access token; its scopes are \(scopes.map(Markdown.code).joined(separator: ", "))."
        case .openIDConnect(let url):
            "A token of the OpenID provider\(url.map { " at \(Markdown.code($0))" } ?? "")."
        case .mutualTLS: "The certificate in `ClientConfiguration.clientCertificate`."
        }
    }
}
