import OpenAPIReader

/// Plans the credentials of a client, and which of them each call needs.
struct CredentialsPlanner {
    /// The credentials' type; nil where no call asks for any that a property can hold.
    private(set) var plan: CredentialsPlan?

    private(set) var diagnostics: [Diagnostic] = []

    /// The schemes' labels by their names in the description.
    private var labels: [String: String] = [:]

    init(_ description: OpenAPIDescription, clientName: String, typeName: String) {
        let requirements = description.security + description.operations.flatMap { $0.security ?? [] }
        let asked = Set(requirements.flatMap(\.entries).map(\.scheme))
        for scheme in description.securitySchemes where !asked.contains(scheme.name) {
            let message =
                "no call asks for the security scheme \(scheme.name.quoted), so the client has no credential for it"
            diagnostics.append(Diagnostic(.warning, code: "security-unused", message, at: scheme.position))
        }
        let schemes = description.securitySchemes.filter { asked.contains($0.name) }
        guard schemes.contains(where: { $0.kind != .mutualTLS }) else { return }
        var scope = NameScope(noun: "credential", reserved: ["hashValue", "init", "schemes", "self"], suffix: "Value")
        let wishes = schemes.map { scheme in
            let chosen = scheme.swiftName.flatMap { SwiftName.isIdentifier($0) ? $0 : nil }
            let name = chosen ?? SwiftName.member(scheme.name)
            return NameWish(name, wireName: scheme.name, position: scheme.position)
        }
        let names = scope.claim(wishes, diagnostics: &diagnostics)
        labels = Dictionary(zip(schemes.map(\.name), names)) { first, _ in first }
        plan = CredentialsPlan(
            name: typeName,
            documentation: Documentation([
                "The credentials of `\(clientName)`: those that are set go with the calls that ask for them."
            ]),
            schemes: zip(schemes, names).map(Self.scheme)
        )
    }

    /// What calls need, as alternatives of labels.
    func labels(of requirements: [SecurityRequirement]) -> [[String]] {
        guard plan != nil else { return [] }
        var alternatives: [[String]] = []
        for requirement in requirements {
            // Alternatives that differ in their scopes alone are one: scopes are no matter of what is sent.
            let alternative = requirement.entries.compactMap { labels[$0.scheme] }
            if !alternatives.contains(alternative) { alternatives.append(alternative) }
        }
        return alternatives
    }

    private static func scheme(_ scheme: SecurityScheme, name: String) -> SecuritySchemePlan {
        let texts = [SchemaText.sentence(scheme.description), text(of: scheme.kind)]
        return SecuritySchemePlan(
            name: SwiftName.spelled(name),
            label: name,
            kind: kind(of: scheme.kind),
            documentation: Documentation(texts.compactMap(\.self))
        )
    }

    private static func kind(of kind: SecurityScheme.Kind) -> SecuritySchemePlan.Kind {
        switch kind {
        case .apiKey(let place, let name): .apiKey(place: place.rawValue, name: name)
        case .http("basic"): .basic
        case .http("bearer"), .openIDConnect: .bearer
        case .http: .authorization
        case .oauth2(let tokenURL, _): .oauth2(tokenURL: tokenURL)
        case .mutualTLS: .mutualTLS
        }
    }

    private static func text(of kind: SecurityScheme.Kind) -> String {
        switch kind {
        case .apiKey(let place, let name): "An API key, sent as \(SchemaText.code(name)) in the \(place.rawValue)."
        case .http("basic"): "A user with a password."
        case .http("bearer"): "A bearer token."
        case .http(let scheme): "The whole value of `Authorization`, in the scheme \(SchemaText.code(scheme))."
        case .oauth2(_, let scopes) where scopes.isEmpty: "An OAuth 2.0 access token."
        case .oauth2(_, let scopes):
            "An OAuth 2.0 access token; its scopes are \(scopes.map(SchemaText.code).joined(separator: ", "))."
        case .openIDConnect(let url):
            "A token of the OpenID provider\(url.map { " at \(SchemaText.code($0))" } ?? "")."
        case .mutualTLS: "The certificate in `ClientConfiguration.clientCertificate`."
        }
    }
}
