import APIPlan

/// Writes the type that holds a client's credentials.
struct CredentialsEmitter {
    let access: AccessLevel

    /// Alternatives of labels as a literal behind `open`.
    static func list(_ alternatives: [[String]], open: String = "") -> SourceLayout {
        let items = alternatives.map { labels in
            let items = labels.map { SourceLayout.text(SwiftLiteral.string($0)) }
            return SourceLayout.list(open: "[", items: items, close: "]", isCollection: true)
        }
        return .list(open: "\(open)[", items: items, close: "]", isCollection: true)
    }

    func write(_ plan: CredentialsPlan, to writer: inout SourceWriter) {
        let properties = plan.schemes.compactMap { scheme in scheme.typeName.map { (scheme, $0) } }
        writer.document(plan.documentation)
        let head = "\(access.prefix)nonisolated struct \(plan.name)"
        writer.type(head, conformances: ["APICredentials"]) { writer in
            for (scheme, type) in properties {
                writer.document(scheme.documentation)
                writer.line("\(access.prefix)var \(scheme.name): \(type)?")
                writer.line()
            }
            let parameters = properties.map { SourceLayout.text("\($0.name): \($1)? = nil") }
            writer.line("/// Makes credentials; nothing is sent for those that are nil.")
            writer.block(.list(open: "\(access.prefix)init(", items: parameters, close: ") {")) { writer in
                for (scheme, _) in properties { writer.line("self.\(scheme.name) = \(scheme.name)") }
            }
            writer.line()
            writer.line("/// Where each credential goes.")
            writer.block("\(access == .public ? "@_spi(Generated) " : "")\(access.prefix)var schemes: [APISecurityScheme]") { writer in
                writer.line("[")
                writer.indented { writer in
                    for (index, scheme) in plan.schemes.enumerated() {
                        let comma = index < plan.schemes.count - 1 || plan.schemes.count > 1 ? "," : ""
                        writer.line(scheme.call + comma)
                    }
                }
                writer.line("]")
            }
        }
    }
}

extension SecuritySchemePlan {
    /// The runtime's type for the property; nil where there is none.
    fileprivate var typeName: String? {
        switch kind {
        case .apiKey, .bearer, .authorization: "TokenCredential"
        case .basic: "BasicCredential"
        case .oauth2: "OAuth2Credential"
        case .mutualTLS: nil
        }
    }

    /// The scheme as the runtime makes it.
    fileprivate var call: String {
        let label = SwiftLiteral.string(label)
        return switch kind {
        case .apiKey(let place, let key):
            ".apiKey(\(label), in: .\(place), named: \(SwiftLiteral.string(key)), \(name))"
        case .bearer: ".bearer(\(label), \(name))"
        case .basic: ".basic(\(label), \(name))"
        case .authorization: ".authorization(\(label), \(name))"
        case .oauth2(let tokenURL?): ".oauth2(\(label), tokenURL: \(SwiftLiteral.string(tokenURL)), \(name))"
        case .oauth2(nil): ".oauth2(\(label), \(name))"
        case .mutualTLS: ".mutualTLS(\(label))"
        }
    }
}
