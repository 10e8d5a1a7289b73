import APIPlan

/// Writes the struct with the credentials of a client.
struct CredentialsEmitter {
    let access: AccessLevel

    /// Writes the struct with its initializer and its security schemes.
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
            writer.line("/// Creates credentials; those that are nil are not sent.")
            writer.block(.list(open: "\(access.prefix)init(", items: parameters, close: ") {")) { writer in
                for (scheme, _) in properties { writer.line("self.\(scheme.name) = \(scheme.name)") }
            }
            writer.line()
            writeSchemes(plan.schemes, to: &writer)
        }
    }

    private func writeSchemes(_ schemes: [SecuritySchemePlan], to writer: inout SourceWriter) {
        writer.line("/// The security schemes with their credentials.")
        writer.block("\(access == .public ? "@_spi(Generated) " : "")\(access.prefix)var schemes: [APISecurityScheme]")
        { writer in
            writer.line("[")
            writer.indented { writer in
                for scheme in schemes { writer.line("\(scheme.call)\(schemes.count > 1 ? "," : "")") }
            }
            writer.line("]")
        }
    }
}

extension SecuritySchemePlan {
    /// The runtime's type of the credential; nil if the scheme has no property.
    fileprivate var typeName: String? {
        switch kind {
        case .apiKey, .bearer, .authorization: "TokenCredential"
        case .basic: "BasicCredential"
        case .oauth2: "OAuth2Credential"
        case .mutualTLS: nil
        }
    }

    /// The call that creates the runtime's security scheme.
    fileprivate var call: String {
        let label = SwiftLiteral.string(label)
        return switch kind {
        case .apiKey(let location, let key):
            ".apiKey(\(label), in: .\(location), named: \(SwiftLiteral.string(key)), \(name))"
        case .bearer: ".bearer(\(label), \(name))"
        case .basic: ".basic(\(label), \(name))"
        case .authorization: ".authorization(\(label), \(name))"
        case .oauth2(let tokenURL?): ".oauth2(\(label), tokenURL: \(SwiftLiteral.string(tokenURL)), \(name))"
        case .oauth2(nil): ".oauth2(\(label), \(name))"
        case .mutualTLS: ".mutualTLS(\(label))"
        }
    }
}
